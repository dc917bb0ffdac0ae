import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { onDisk } from './on-disk.ts'

/**
 * Replaces a file in one step, so that a reader sees the old or the new, and so does who comes after a power cut; readable by its
 * owner only.
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = `${file}.new`
  await onDisk(draft, { write: (handle) => handle.writeFile(text) })
  await rename(draft, file)
  await onDisk(dirname(file))
}
