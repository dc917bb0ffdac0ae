import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

// What was written is the kernel's for a while: a power cut takes it away, though its name, or what was written later, may be there.

type Handle = Awaited<ReturnType<typeof open>>

/** How many of a folder are waited for at once: a disk takes several together. */
const atOnce = 16

/** Waits until a file or a folder's list of names is on the disk, `write`n before where there is something to write; then only its owner may read it. */
export async function onDisk(
  path: string,
  { write }: { write?: (handle: Handle) => Promise<unknown> } = {},
): Promise<void> {
  const handle = await open(path, write ? 'w' : 'r', 0o600)
  try {
    await write?.(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Waits until all that is in a folder is on the disk, and itself. */
export async function allOnDisk(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) if (entry.isDirectory()) await allOnDisk(join(folder, entry.name))
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name))
  for (let first = 0; first < files.length; first += atOnce)
    await Promise.all(files.slice(first, first + atOnce).map((file) => onDisk(file)))
  await onDisk(folder)
}
