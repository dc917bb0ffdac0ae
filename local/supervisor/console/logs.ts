import { createWriteStream, existsSync, mkdirSync, openSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import type { ConsoleLines } from './console-lines.ts'

/** A log longer than this (bytes) is put aside as NAME.log.1, what was there as NAME.log.2, and so on. */
const LONG_LOG = 20_000_000
/** How many are kept beside the one that is written. */
const KEPT = 3
/** What may wait for a disk that hangs, in bytes; lines beyond that are not kept. */
const MOST_WAITING = 8_000_000

export interface Logs {
  /** Takes a process's lines: all into its file, and what is worth it also onto the console. */
  of(name: string): (line: string) => void
  /** The last lines that a process said. */
  last(name: string): string[]
  close(): Promise<void>
}

/** One file a process in `folder`. */
export function openLogs(folder: string, console: ConsoleLines, longest = LONG_LOG): Logs {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files = new Map<string, LogFile>()
  const lasts = new Map<string, string[]>()
  return {
    of: (name) => {
      const file = files.get(name) ?? openLog(join(folder, `${name}.log`), longest)
      files.set(name, file)
      const last = lasts.get(name) ?? []
      lasts.set(name, last)
      return (line) => {
        file.write(line)
        last.push(line)
        if (last.length > 10) last.shift()
        console.take(name, line)
      }
    },
    last: (name) => lasts.get(name) ?? [],
    close: async () => {
      await Promise.all([...files.values()].map((file) => file.close()))
    },
  }
}

interface LogFile {
  write(line: string): void
  close(): Promise<unknown>
}

/**
 * A file that grows to `longest` bytes and is then put aside, while lines go on: what is left of them is bounded. One that cannot be written
 * is opened anew for the next line, as for a disk that was full.
 */
function openLog(path: string, longest: number): LogFile {
  let bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  let file: WriteStream | undefined
  let cutOff = false
  const ended = new Set<Promise<unknown>>()
  const end = () => {
    const ending = new Promise((resolve) => (file ? file.end(resolve) : resolve(undefined)))
    ended.add(ending)
    void ending.then(() => ended.delete(ending))
    file = undefined
  }
  const begin = () => {
    const begun = open(path)
    begun?.on('error', () => {
      cutOff = true
      if (file === begun) file = undefined
    })
    return begun
  }
  return {
    write(line) {
      if ((file?.writableLength ?? 0) > MOST_WAITING) return
      const length = Buffer.byteLength(line) + 1
      if (bytes > 0 && bytes + length > longest) {
        // What is still to be written to it goes to the same file by its new name.
        end()
        putAside(path)
        bytes = 0
      }
      bytes += length
      file ??= begin()
      // Half a line may have got there before the disk was full.
      file?.write(`${cutOff ? '\n' : ''}${line}\n`)
      cutOff &&= file === undefined
    },
    close() {
      end()
      return Promise.all(ended)
    },
  }
}

function open(path: string): WriteStream | undefined {
  return unlessItFails(() => createWriteStream(path, { fd: openSync(path, 'a', 0o600) }))
}

function putAside(path: string): void {
  for (let nth = KEPT; nth > 0; nth--) {
    const from = nth === 1 ? path : `${path}.${nth - 1}`
    if (existsSync(from)) unlessItFails(() => renameSync(from, `${path}.${nth}`))
  }
}

/** A disk that is full, or a folder that is gone, must not end the shop for its logs. */
function unlessItFails<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
