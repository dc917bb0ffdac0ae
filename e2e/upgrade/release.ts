import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotRunHere } from '../runner/part.ts'
import { type CopiedClone, linkPackages } from '../shop/copied-clone.ts'

const execute = promisify(execFile)

/** Tags of releases. */
const releases = 'v[0-9]*'

/** An earlier version, in a folder of its own. */
export interface Release extends CopiedClone {
  /** Its tag, or what it was asked for by. */
  name: string
}

/**
 * Lays out the release before this commit: the newest tag `v…` that leads to it, or another revision.
 * What is installed here is installed there where both lock the same packages; else its first command installs.
 * @throws CannotRunHere where this clone knows no release.
 */
export async function layOutRelease(revision: string | undefined): Promise<Release> {
  const name = revision ?? (await previousTag())
  const root = await mkdtemp(join(tmpdir(), 'micromart-release-'))
  const archive = join(root, 'release.tar')
  try {
    // Not a worktree: nothing of it is left in .git, however this ends.
    await execute('git', ['archive', '--output', archive, name])
    await execute('tar', ['-xf', archive, '-C', root])
    await rm(archive)
    const [here, there] = await Promise.all(['package-lock.json', join(root, 'package-lock.json')].map(readText))
    if (here === there) await linkPackages(root)
  } catch (error) {
    await rm(root, { recursive: true, force: true })
    throw error
  }
  return { name, root, remove: () => rm(root, { recursive: true, force: true }) }
}

const readText = (file: string) => readFile(file, 'utf8')

/** A release itself is compared with the one before it. */
async function previousTag(): Promise<string> {
  try {
    const { stdout } = await execute('git', ['describe', '--tags', '--abbrev=0', '--match', releases, 'HEAD^'])
    return stdout.trim()
  } catch {
    throw new CannotRunHere(
      `no tag ${releases} before this commit is known here: git fetch --tags --unshallow, or name a revision with --from`,
    )
  }
}
