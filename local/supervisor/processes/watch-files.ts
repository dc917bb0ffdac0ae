import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'

/** Editors write a file in several steps and a checkout many files: told is once nothing has changed for this long (ms). */
const SETTLE_MS = 100

/** What is installed or built is no source. */
const isSource = (name: string) => name !== 'node_modules' && !name.startsWith('.')

/**
 * Tells of files that change, come or go in some folders of `root` and in all that is in them.
 * @param changed is told paths from `root`.
 * @returns what ends it.
 */
export function watchFiles(
  root: string,
  folders: readonly string[],
  changed: (files: ReadonlySet<string>) => void,
): () => void {
  const watchers = new Map<string, { watcher: FSWatcher; inode: number | undefined }>()
  let files = new Set<string>()
  let settling: NodeJS.Timeout | undefined

  const note = (file: string) => {
    files.add(file)
    clearTimeout(settling)
    settling = setTimeout(() => {
      const settled = files
      files = new Set()
      changed(settled)
    }, SETTLE_MS)
  }
  const leave = (folder: string) => {
    watchers.get(folder)?.watcher.close()
    watchers.delete(folder)
  }
  /** Watches a folder and those within; `found` is told the files that are there. */
  const enter = (folder: string, found: (file: string) => void) => {
    const watcher = watch(join(root, folder), (_event, name) => {
      if (name !== null && isSource(name)) look(join(folder, name))
    })
    // What becomes of a folder is noticed by the one that it is in.
    watcher.on('error', () => {})
    watchers.set(folder, { watcher, inode: inodeOfFolder(join(root, folder)) })
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (!isSource(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) enter(path, found)
      else found(path)
    }
  }
  const look = (path: string) => {
    const inode = inodeOfFolder(join(root, path))
    // The same name may be another folder's by now.
    if (watchers.get(path)?.inode !== inode) leave(path)
    if (inode === undefined) note(path)
    else if (!watchers.has(path)) {
      try {
        enter(path, note)
      } catch (error) {
        // It came and went.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
    }
  }
  for (const folder of folders) enter(folder, () => {})

  return () => {
    clearTimeout(settling)
    for (const folder of [...watchers.keys()]) leave(folder)
  }
}

function inodeOfFolder(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isDirectory() ? stat.ino : undefined
}
