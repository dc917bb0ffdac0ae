import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readlink, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

/** A copy of this clone as it is now, in a folder of its own. */
export interface CopiedClone {
  root: string
  remove(): Promise<void>
}

/** What is made here, and what no command reads. */
const left = /^(node_modules|coverage|\..*)$/

/**
 * @param installed what is installed here is installed there, too; otherwise nothing is.
 */
export async function copyClone({ installed }: { installed: boolean }): Promise<CopiedClone> {
  const root = await mkdtemp(join(tmpdir(), 'micromart-clone-'))
  for (const name of await readdir('.')) {
    if (left.test(name)) continue
    await cp(name, join(root, name), { recursive: true, filter: (path) => !left.test(basename(path)) })
  }
  if (installed) await linkPackages(root)
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}

/** Packages are links to ours; workspaces, which are links already, lead to the copy's own. */
export async function linkPackages(root: string): Promise<void> {
  const own = join('node_modules', '@micromart')
  await mkdir(join(root, own), { recursive: true })
  for (const name of await readdir('node_modules')) {
    const path = join('node_modules', name)
    if (name === '.package-lock.json') await cp(path, join(root, path), { preserveTimestamps: true })
    else if (path !== own) await symlink(resolve(path), join(root, path))
  }
  for (const name of await readdir(own)) {
    const workspace = await readlink(join(own, name))
    await symlink(workspace, join(root, own, name))
    // Of some packages it has a version to itself.
    const nested = join(own, workspace, 'node_modules')
    if (existsSync(nested)) await symlink(resolve(nested), join(root, nested))
  }
}
