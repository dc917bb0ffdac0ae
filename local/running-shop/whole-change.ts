import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { allOnDisk } from './on-disk.ts'
import { onlyWhenMissing } from './only-when-missing.ts'
import { writeAtomically } from './write-atomically.ts'

const change = z.object({
  /** What goes, by its name in the folder. */
  forget: z.array(z.string()),
  /** What takes its place, by its name in the draft and then in the folder. */
  take: z.array(z.string()),
})

type Change = z.infer<typeof change>

/** Of a folder that somebody may have named by mistake: by this name it has nothing of its own. */
const ours = (folder: string) => join(folder, '.micromart-change')
/** There from when the change is decided. */
const fileOf = (folder: string) => join(ours(folder), 'change.json')
/** What is to take the place of something, while it is being put together. */
const draftOf = (folder: string) => join(ours(folder), 'draft')

/** Puts what is to take the place of something into a draft, and on the disk. What fails in it leaves nothing behind. */
export async function drafted(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await rm(ours(folder), { recursive: true, force: true })
  await mkdir(draftOf(folder), { recursive: true, mode: 0o700 })
  try {
    await fill(draftOf(folder))
    await allOnDisk(ours(folder))
  } catch (error) {
    await rm(ours(folder), { recursive: true, force: true })
    throw error
  }
}

/**
 * Takes things out of a folder, and puts those of its draft in their place, as a whole: what a killed process has left undone is done by
 * whoever opens the folder next, since nobody could tell by what is there that something is missing.
 */
export async function changeFolder(folder: string, wanted: Change): Promise<void> {
  await mkdir(ours(folder), { recursive: true, mode: 0o700 })
  await writeAtomically(fileOf(folder), JSON.stringify(wanted))
  await finishChange(folder)
}

/** Does what is left of a change that was decided. A draft alone is of somebody who died before that. */
export async function finishChange(folder: string): Promise<void> {
  const wanted = await decided(folder)
  if (wanted) {
    for (const name of wanted.forget) await rm(join(folder, name), { recursive: true, force: true })
    // What is taken from here on must not be forgotten by who goes on with it.
    if (wanted.forget.length > 0) await writeAtomically(fileOf(folder), JSON.stringify({ ...wanted, forget: [] }))
    for (const name of wanted.take) await rename(join(draftOf(folder), name), join(folder, name)).catch(onlyWhenMissing)
  }
  await rm(ours(folder), { recursive: true, force: true })
}

async function decided(folder: string): Promise<Change | null> {
  const text = await readFile(fileOf(folder), 'utf8').catch(onlyWhenMissing)
  return text === undefined ? null : change.parse(JSON.parse(text))
}
