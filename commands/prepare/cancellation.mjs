import { constants } from 'node:os'

/** We were asked to end before the command began. `exitCode` is the one that a shell gives a process which a signal ended. */
export class Cancelled extends Error {
  name = 'Cancelled'

  constructor(why, exitCode) {
    super(`Stopped (${why}) before it began; what is half done is done anew next time.`)
    this.exitCode = exitCode
  }
}

/**
 * Listens for who asks us to end, and for the end of npm where that started us, until the command itself does. A Ctrl-C under npm
 * arrives twice, from the terminal and from npm: it is the same one.
 * @returns {{ signal: AbortSignal, ignore: () => void }} `signal` aborts with a Cancelled.
 */
export function listenForCancellation() {
  const controller = new AbortController()
  const cancel = (why, number) => controller.abort(new Cancelled(why, 128 + number))
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => [name, () => cancel(name, constants.signals[name])])
  for (const [name, listener] of listeners) process.on(name, listener)
  const parent = process.ppid
  const look = () => process.ppid !== parent && cancel('npm is gone', constants.signals.SIGHUP)
  const timer = process.env.npm_lifecycle_event ? setInterval(look, 500).unref() : undefined
  const ignore = () => {
    for (const [name, listener] of listeners) process.removeListener(name, listener)
    clearInterval(timer)
  }
  return { signal: controller.signal, ignore }
}
