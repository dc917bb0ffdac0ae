import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import type { ConsoleLines } from './console-lines.ts'

/** A log longer than this (bytes) at the shop's start is put aside as NAME.log.1. */
const LONG_LOG = 20_000_000

export interface Logs {
  /** Takes a process's lines: all into its file, and what is worth it also onto the console. */
  of(name: string): (line: string) => void
  /** The last lines that a process said. */
  last(name: string): string[]
  close(): Promise<void>
}

/** One file a process in `folder`. */
export function openLogs(folder: string, console: ConsoleLines): Logs {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files = new Map<string, WriteStream>()
  const lasts = new Map<string, string[]>()
  return {
    of: (name) => {
      const file = files.get(name) ?? openLog(join(folder, `${name}.log`))
      files.set(name, file)
      const last = lasts.get(name) ?? []
      lasts.set(name, last)
      return (line) => {
        file.write(`${line}\n`)
        last.push(line)
        if (last.length > 10) last.shift()
        console.take(name, line)
      }
    },
    last: (name) => lasts.get(name) ?? [],
    close: async () => {
      await Promise.all([...files.values()].map((file) => new Promise((resolve) => file.end(resolve))))
    },
  }
}

function openLog(path: string): WriteStream {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LONG_LOG) renameSync(path, `${path}.1`)
  return createWriteStream(path, { flags: 'a' })
}
