import { keptWaitingMs, type Turns } from './kept-waiting.ts'

/** Between looks, in ms. */
const lookMs = 1_000
/** Who looks so late, in ms, stood still itself, or the machine did: nobody's silence says anything then. */
const stoodStillMs = 3_000
/** Until a process has said something for the first time it may be busy with its start, in ms. */
const startMs = 120_000

export interface HangWatch {
  /** It has said that it lives. */
  beat(): void
  /** It has ended. */
  end(): void
}

interface HangWatchOptions {
  /** How long a process may say nothing, in ms. */
  silentMs: number
  /** How it has had the processor so far. */
  turns?: () => Turns | null
  /** Called once. */
  onHang(): void
}

/**
 * Watches over a process that says every second that it lives, from its start until it ends or hangs. Time counts only while we run
 * ourselves: after a machine was suspended, or while it is too busy even for us, everybody has all their time again. Nor does any count in
 * which others keep the process from running: one of low priority may come to nothing for minutes on a busy machine.
 */
export function watchForHang({ silentMs, turns = () => null, onHang }: HangWatchOptions): HangWatch {
  let lookedAt = Date.now()
  let heardAt = lookedAt
  let hadTurns = turns()
  let patienceMs = Math.max(silentMs, startMs)
  const timer = setInterval(() => {
    const at = Date.now()
    // A clock that is set back is no time that has passed either.
    if (at - lookedAt > stoodStillMs || at < lookedAt) heardAt = at
    const hasTurns = turns()
    heardAt += keptWaitingMs(hadTurns, hasTurns, at - lookedAt)
    hadTurns = hasTurns
    lookedAt = at
    if (at - heardAt < patienceMs) return
    clearInterval(timer)
    onHang()
  }, lookMs)
  timer.unref()
  return {
    beat() {
      heardAt = Date.now()
      patienceMs = silentMs
    },
    end: () => clearInterval(timer),
  }
}
