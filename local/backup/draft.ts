import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { processIdentity } from '@micromart/process-lock'

/**
 * Makes a folder of our own beside the one that a backup is to be in, so that of two that are made at once each is whole; those of that
 * name that killed processes have left go.
 */
export async function newDraft(to: string): Promise<string> {
  const [folder, name] = [dirname(to), `${basename(to)}.unfinished-`]
  await mkdir(folder, { recursive: true })
  for (const left of (await readdir(folder)).filter((one) => one.startsWith(name))) {
    const process = left.slice(name.length)
    if ((await nameOf(Number.parseInt(process, 10))) !== process) await rm(join(folder, left), { recursive: true })
  }
  const draft = join(folder, `${name}${await nameOf(process.pid)}`)
  await mkdir(draft, { mode: 0o700 })
  return draft
}

const nameOf = async (pid: number) => (await processIdentity(pid))?.replaceAll(/\W+/g, '-')
