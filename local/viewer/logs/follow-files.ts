import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const suffix = '.log'
/** Read of one file at a time (bytes). */
const CHUNK = 256 * 1024
/** A longer line (bytes) is told in pieces. */
const LONGEST_LINE = 64 * 1024
/** What a file is further ahead by (bytes) is skipped: old lines would be let go at once. */
const FURTHEST_BEHIND = 8 * 1024 * 1024

interface Followed {
  ino: number
  handle: FileHandle
  offset: number
  /** The beginning of a line whose end is not written yet. */
  rest: Buffer
}

export interface FollowedFiles {
  /** Reads what was written since the last time. One at a time. */
  read(): Promise<void>
  close(): Promise<void>
}

/**
 * Follows the log files NAME.log of a folder, from their ends on, and those that appear later from their beginnings; a file that is put aside
 * is read to its end before the one that takes its place.
 * @param tell each line, and whose it is.
 */
export function followFiles(folder: string, tell: (name: string, line: string) => void): FollowedFiles {
  const followed = new Map<string, Followed>()
  let isFirst = true

  const follow = async (name: string) => {
    const before = followed.get(name)
    const { ino, size } = await stat(join(folder, name))
    if (before?.ino === ino) {
      // Emptied in place.
      if (size < before.offset) Object.assign(before, { offset: 0, rest: Buffer.alloc(0) })
      if (size > before.offset) await drain(name, before)
      return
    }
    if (before) {
      await drain(name, before)
      await before.handle.close()
    }
    const handle = await open(join(folder, name))
    const file = { ino, handle, offset: isFirst ? size : 0, rest: Buffer.alloc(0) }
    followed.set(name, file)
    await drain(name, file)
  }

  const drain = async (name: string, file: Followed) => {
    const process = name.slice(0, -suffix.length)
    const { size } = await file.handle.stat()
    if (size - file.offset > FURTHEST_BEHIND) {
      file.offset = size - FURTHEST_BEHIND
      file.rest = Buffer.alloc(0)
    }
    for (;;) {
      const chunk = Buffer.alloc(CHUNK)
      const { bytesRead } = await file.handle.read(chunk, 0, CHUNK, file.offset)
      if (bytesRead === 0) return
      file.offset += bytesRead
      const bytes = Buffer.concat([file.rest, chunk.subarray(0, bytesRead)])
      const end = bytes.lastIndexOf(10)
      for (const line of bytes.toString('utf8', 0, Math.max(end, 0)).split('\n')) if (line !== '') tell(process, line)
      // A copy, so that a short rest does not keep the chunk.
      file.rest = Buffer.from(bytes.subarray(end + 1))
      if (file.rest.length > LONGEST_LINE) {
        tell(process, file.rest.toString())
        file.rest = Buffer.alloc(0)
      }
    }
  }

  return {
    async read() {
      const names = await readdir(folder).catch(() => [])
      // One that is gone between two looks is looked at again the next time.
      for (const name of names.filter((name) => name.endsWith(suffix))) await follow(name).catch(() => {})
      isFirst = false
    },
    async close() {
      await Promise.all([...followed.values()].map(({ handle }) => handle.close()))
      followed.clear()
    },
  }
}
