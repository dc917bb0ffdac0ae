import { byteSize } from '../byte-size.ts'
import { type Level, type LogLine, levels } from './log-line.ts'

/** Beside its text: the object and its times and names. */
const LINE_OVERHEAD = 160
/** A longer line (characters) is cut. */
const LONGEST_LINE = 16_384

export interface LineFilter {
  process?: string | undefined
  /** And worse ones. */
  level?: Level | undefined
  pattern?: RegExp | undefined
  traceId?: string | undefined
  most: number
}

export interface LogStore {
  add(line: LogLine): void
  /** Those that came last, newest first. */
  newest(filter: LineFilter): LogLine[]
  processes(): string[]
  size(): { lines: number; bytes: number; dropped: number }
}

/** Keeps the newest lines of all processes, within a bound in bytes. */
export function openLogStore(bound: { bytes: number }): LogStore {
  // The oldest are at `first`; the list is cut when half of it is gone.
  let lines: LogLine[] = []
  let first = 0
  let bytes = 0
  let dropped = 0
  const counts = new Map<string, number>()
  const sizeOf = ({ text }: LogLine) => byteSize(text) + LINE_OVERHEAD

  const letGo = (line: LogLine) => {
    bytes -= sizeOf(line)
    dropped++
    const left = (counts.get(line.process) ?? 1) - 1
    if (left === 0) counts.delete(line.process)
    else counts.set(line.process, left)
  }
  return {
    add(given) {
      const line =
        given.text.length <= LONGEST_LINE ? given : { ...given, text: `${given.text.slice(0, LONGEST_LINE)}…` }
      lines.push(line)
      bytes += sizeOf(line)
      counts.set(line.process, (counts.get(line.process) ?? 0) + 1)
      while (bytes > bound.bytes && first < lines.length) letGo(lines[first++] as LogLine)
      if (first > 1_024 && first > lines.length / 2) {
        lines = lines.slice(first)
        first = 0
      }
    },
    newest({ process, level, pattern, traceId, most }) {
      const worst = level === undefined ? 0 : levels.indexOf(level)
      const found: LogLine[] = []
      for (let nth = lines.length - 1; nth >= first && found.length < most; nth--) {
        const line = lines[nth] as LogLine
        if (process !== undefined && line.process !== process) continue
        if (traceId !== undefined && line.traceId !== traceId) continue
        if (levels.indexOf(line.level) < worst) continue
        if (pattern !== undefined && !pattern.test(line.text)) continue
        found.push(line)
      }
      return found
    },
    processes: () => [...counts.keys()].sort(),
    size: () => ({ lines: lines.length - first, bytes, dropped }),
  }
}
