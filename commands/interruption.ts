import { constants } from 'node:os'
import { OperatorError } from '@micromart/running-shop/operator-error'

/** A Ctrl-C under npm arrives twice at once, from the terminal and from npm: within this time (ms) it is one. */
const sameCtrlCMs = 1_000

/** A command was asked to end, and has. `exitCode` is the one that a shell gives a process which a signal ended. */
class Interrupted extends OperatorError {
  readonly exitCode: number

  constructor(name: NodeJS.Signals) {
    super(`Ended by ${name} before it was done.`)
    this.exitCode = exitCodeOf(name)
  }
}

const exitCodeOf = (name: NodeJS.Signals) => 128 + constants.signals[name]

/** The exit code of a command that has told of what it did, or would have: one that was done in spite of an interruption is well. */
export const exitCodeAfter = ({ reason }: AbortSignal, done: number): number =>
  done !== 0 && reason instanceof Interrupted ? reason.exitCode : done

/**
 * Aborts, with what the command is to end by, once somebody asks it to end: what it has begun is to be put away first. Asked once more, it
 * leaves at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  let askedAt: number | undefined
  const ask = (name: NodeJS.Signals) => {
    if (askedAt === undefined) {
      askedAt = performance.now()
      controller.abort(new Interrupted(name))
    } else if (performance.now() - askedAt > sameCtrlCMs) process.exit(exitCodeOf(name))
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask)
  return controller.signal
}
