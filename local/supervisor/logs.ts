import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { colour } from './console.ts'

/** A log longer than this (bytes) at the shop's start is put aside as NAME.log.1. */
const LONG_LOG = 20_000_000

export interface Logs {
  /** Takes a process's lines: all into its file, warnings and worse also onto the console. */
  of(name: string): (line: string) => void
  /** The last lines that a process said. */
  last(name: string): string[]
  close(): Promise<void>
}

/** One file a process in `folder`. */
export function openLogs(folder: string, say: (line: string) => void): Logs {
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
        const worth = worthSaying(line)
        if (worth !== null) say(`${colour('dim', name.padEnd(14))} ${worth}`)
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

/** A warning or worse in one line, or null: pino's JSON by its level, PostgreSQL's lines by their severity. */
function worthSaying(line: string): string | null {
  const level = /"level":"(warn|error|fatal)"/.exec(line)?.[1]
  if (level) {
    const { msg, err } = parsed(line)
    return colour(level === 'warn' ? 'yellow' : 'red', [level, msg, err?.message].filter(Boolean).join(' '))
  }
  return / (FATAL|PANIC): {2}(?!terminating connection|the database system is )/.test(line) ? line : null
}

function parsed(line: string): { msg?: string; err?: { message?: string } } {
  try {
    return JSON.parse(line)
  } catch {
    return { msg: line }
  }
}
