import { setTimeout as wait } from 'node:timers/promises'
import { Unprocessable } from '../log/event-log.ts'
import { isKeptOut, isTransient, reasonOf } from './failures.ts'

export interface Backoff {
  /** The longest first pause, in ms; it doubles from there. */
  baseMs: number
  /** No pause is longer, in ms. */
  capMs: number
}

/**
 * The pause after the nth failure (from 1), in ms: exponential with full jitter, so that many who failed together do
 * not come back together. `random` gives [0, 1).
 * Source: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function pauseAfter(failures: number, { baseMs, capMs }: Backoff, random: () => number): number {
  return random() * Math.min(capMs, baseMs * 2 ** (failures - 1))
}

export interface RetryPolicy extends Backoff {
  /** How often a handler may fail before its key is parked. Transient failures do not count. */
  tries: number
  /** Waits for so many ms, or until the signal; the machine's timers, where a simulation has none of its own. */
  pause?(ms: number, signal: AbortSignal): Promise<unknown>
  /** Gives [0, 1); Math.random, where a simulation has none of its own. */
  random?(): number
}

/** Five tries within three seconds at most. */
export const defaultRetry: RetryPolicy = { tries: 5, baseMs: 200, capMs: 1_600 }

const transientBackoff: Backoff = { baseMs: 100, capMs: 5_000 }

/** Why a message is a dead letter. Unprocessable: no try can ever succeed. */
export interface Failure {
  kind: 'unprocessable' | 'failed'
  reason: string
  attempts: number
}

export type Outcome =
  | { kind: 'handled' }
  /** Given up because of the signal: it comes again elsewhere or later. */
  | { kind: 'abandoned' }
  | Failure

/**
 * Runs a handler until it succeeds, can never succeed, or has failed too often. `signal` ends the trying, not the
 * handler at work. Never rejects.
 */
export async function attempt(
  run: () => Promise<void>,
  retry: RetryPolicy,
  signal: AbortSignal,
  onRetry: (error: unknown) => void,
): Promise<Outcome> {
  const { random = Math.random, pause = pauseFor } = retry
  let failures = 0
  let transients = 0
  while (!signal.aborted) {
    try {
      await run()
      return { kind: 'handled' }
    } catch (error) {
      if (signal.aborted) break
      const reason = reasonOf(error)
      if (error instanceof Unprocessable) return { kind: 'unprocessable', reason, attempts: failures + 1 }
      const transient = isTransient(error) || isKeptOut(error)
      if (transient) transients += 1
      else failures += 1
      if (failures >= retry.tries) return { kind: 'failed', reason, attempts: failures }
      onRetry(error)
      const ms = transient ? pauseAfter(transients, transientBackoff, random) : pauseAfter(failures, retry, random)
      await pause(ms, signal).catch(() => undefined)
    }
  }
  return { kind: 'abandoned' }
}

const pauseFor = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal })
