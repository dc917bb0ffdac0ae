import { execFile } from 'node:child_process'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotRunHere } from '../runner/part.ts'

const run = promisify(execFile)
const mebibyte = 1024 * 1024

export interface SmallDisk {
  /** Fills it to the last byte. */
  fill(): Promise<void>
  /** Makes room again. */
  free(): Promise<void>
  /** Takes the disk away, and what is on it. */
  remove(): Promise<void>
}

/**
 * Puts a folder, with what is in it, on a disk of its own that has little room left.
 * @param spare bytes left on it.
 * @throws CannotRunHere where no disk can be mounted.
 */
export async function onSmallDisk(folder: string, spare: number): Promise<SmallDisk> {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') {
    throw new CannotRunHere('only root on Linux can mount a small disk')
  }
  const aside = `${folder}.aside`
  const { stdout } = await run('du', ['-s', '-B1', folder])
  await rename(folder, aside)
  await mkdir(folder)
  const size = Math.ceil((Number.parseInt(stdout, 10) + spare) / mebibyte)
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder]).catch(async (error: Error) => {
    await rm(folder, { recursive: true })
    await rename(aside, folder)
    throw new CannotRunHere(`no disk can be mounted: ${error.message}`)
  })
  // As an archive: owners and modes are PostgreSQL's.
  await run('cp', ['-a', `${aside}/.`, folder])
  await rm(aside, { recursive: true })
  const ballast = join(folder, 'ballast')
  return {
    async fill() {
      const file = await open(ballast, 'a')
      try {
        for (const piece of [mebibyte, 4096]) while (await fits(file.write(Buffer.alloc(piece)), piece));
      } finally {
        await file.close()
      }
    },
    free: () => rm(ballast, { force: true }),
    async remove() {
      await run('umount', [folder])
    },
  }
}

async function fits(writing: Promise<{ bytesWritten: number }>, whole: number): Promise<boolean> {
  try {
    return (await writing).bytesWritten === whole
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}
