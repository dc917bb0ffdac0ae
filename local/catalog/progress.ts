const barWidth = 28
const redrawMs = 80
const lineMs = 5_000

interface Progress {
  /** `share` from 0 to 1, and what to say beside it. */
  show(share: number, text: string): void
  end(): void
}

interface Output {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

/** A bar that redraws itself on a terminal; a line now and then elsewhere. */
export function openProgress(output: Output, now: () => number = () => performance.now()): Progress {
  const terminal = output.isTTY === true
  const pause = terminal ? redrawMs : lineMs
  let last = terminal ? Number.NEGATIVE_INFINITY : now()
  // Back to the line's beginning, and erase to its end (ECMA-48 EL).
  const clear = terminal ? '\r\u001b[K' : ''

  return {
    show(share, text) {
      if (now() - last < pause) return
      last = now()
      const percent = `${String(Math.floor(share * 100)).padStart(3)} %`
      if (!terminal) {
        output.write(`${percent}  ${text}\n`)
        return
      }
      const full = Math.round(Math.min(1, share) * barWidth)
      const line = `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${percent}  ${text}`
      output.write(`${clear}${line.slice(0, (output.columns ?? 80) - 1)}`)
    },
    end: () => void output.write(clear),
  }
}
