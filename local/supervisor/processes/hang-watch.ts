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
  /** Called once. */
  onHang(): void
}

/**
 * Watches over a process that says every second that it lives, from its start until it ends or hangs. Time counts only while we run
 * ourselves: after a machine was suspended, or while it is too busy even for us, everybody has all their time again.
 */
export function watchForHang({ silentMs, onHang }: HangWatchOptions): HangWatch {
  let lookedAt = Date.now()
  let heardAt = lookedAt
  let patienceMs = Math.max(silentMs, startMs)
  const timer = setInterval(() => {
    const at = Date.now()
    // A clock that is set back is no time that has passed either.
    if (at - lookedAt > stoodStillMs || at < lookedAt) heardAt = at
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
