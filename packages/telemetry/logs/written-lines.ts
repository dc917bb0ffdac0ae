/** From this of pino's levels on, a line is written at once: it may be the last. */
const urgent = 50
/** In characters. */
const longestBatch = 65_536

// Through Node's own stream: pino's default one, where its reader has died, tries for ever at the exit to write the rest. Whoever reads the
// log may be gone before us, and that is no reason to end in any other way than we would have.
process.stdout.on('error', () => {})

let lines = ''
let heard: ((line: string) => void) | undefined

/** Has each line heard, too, as it is written. The answer ends that. */
export function hearLines(hear: (line: string) => void): () => void {
  heard = hear
  return () => {
    heard = undefined
  }
}

function write(): void {
  if (lines === '') return
  const written = lines
  lines = ''
  process.stdout.write(written)
}

// Also after a fault that nobody has caught.
process.on('exit', write)

/**
 * Takes pino's lines to stdout: those of one turn of the event loop together, since each write is a call of the system; errors at once,
 * with what came before them.
 */
export const writtenLines = {
  /** Has pino tell the level of each line. */
  [Symbol.for('pino.metadata')]: true,
  lastLevel: 0,
  write(line: string): void {
    if (lines === '') setImmediate(write)
    lines += line
    heard?.(line)
    if (this.lastLevel >= urgent || lines.length >= longestBatch) write()
  },
}

/** Resolves when what was logged so far has left the process, or nobody reads it any more. */
export function flushLog(): Promise<void> {
  write()
  return new Promise((resolve) => process.stdout.write('', () => resolve()))
}
