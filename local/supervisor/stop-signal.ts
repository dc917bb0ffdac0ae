import { setMaxListeners } from 'node:events'

/** A Ctrl-C under npm arrives twice at once, from the terminal and from npm: within this time (ms) it is one. */
const SAME_CTRL_C_MS = 1_000

export interface StopSignal {
  /** Aborts when the shop is asked to end. */
  signal: AbortSignal
  /** Resolves when it is asked to. */
  asked: Promise<void>
}

/**
 * Listens for SIGINT, SIGTERM, SIGHUP, and for the end of whoever waits for the shop: npm, or a parent that holds our stdin. Asked once
 * more, later than a doubled Ctrl-C, it leaves at once; the children end by themselves as their pipes close.
 */
export function listenForStop(say: (line: string) => void): StopSignal {
  const controller = new AbortController()
  // Every process that is waited for listens.
  setMaxListeners(100, controller.signal)
  const asked = new Promise<void>((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  let since = 0
  const ask = (why: string) => {
    if (since === 0) {
      since = performance.now()
      say(`${why}: stopping …`)
      controller.abort()
    } else if (performance.now() - since > SAME_CTRL_C_MS) {
      process.exit(130)
    }
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => ask(name))
  if (process.env.MICROMART_PARENT === 'pipe') process.stdin.on('end', () => ask('the parent is gone')).resume()
  else if (process.env.npm_lifecycle_event) {
    const npm = process.ppid
    setInterval(() => process.ppid !== npm && since === 0 && ask('npm is gone'), 500).unref()
  }
  return { signal: controller.signal, asked }
}
