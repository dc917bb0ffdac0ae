import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Replaces a file in one step, so that a reader sees the old or the new, and so does who comes after a power cut; readable by its
 * owner only.
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = `${file}.new`
  await onDisk(draft, 'w', (handle) => handle.writeFile(text))
  await rename(draft, file)
  await onDisk(dirname(file), 'r')
}

type Handle = Awaited<ReturnType<typeof open>>

/** Its name may be on the disk before what is in it. */
async function onDisk(path: string, flags: string, write?: (handle: Handle) => Promise<unknown>): Promise<void> {
  const handle = await open(path, flags, 0o600)
  try {
    await write?.(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
