import { setTimeout as pause } from 'node:timers/promises'
import { Cancel } from './cancel.ts'
import { BadAnswer, NotReached, Refused, TimedOut } from './faults.ts'
import { TryBudget } from './try-budget.ts'

export interface TrySettings {
  /** Of a try that could be followed by one at another address, in ms. Default: a quarter of the call's. */
  tryTimeoutMs?: number | undefined
  /** Further tries, at most. */
  retries: number
  /** A call that may be repeated is made at another address as well once it has taken so many ms. */
  hedgeAfterMs?: number | undefined
}

export interface TriesObserver {
  retried(): void
  hedged(): void
}

/** What is to be tried. */
export interface Call {
  /** May be sent again after it was sent. */
  repeatable: boolean
  /** Of all tries together. */
  timeoutMs: number
  /** Of whoever wants the answer. */
  signal?: AbortSignal | undefined
}

/** One try of a call. */
export interface Try {
  signal: Cancel
  /** Keys of the addresses that the call was at; the try adds its own. */
  tried: Set<string>
  /** Says that this try is to tell whether an address is back: it gets less time, if there is another to go to. */
  probes(ms: number): void
}

/** Why the slower of two tries is given up. */
export class Outpaced extends Error {
  override name = 'Outpaced'
}

/** What may be tried again, and at two addresses at once, of the calls under way; and how many of each at any time. */
const retryShare = 0.2
const fewestRetries = 3
const hedgeShare = 0.1
const fewestHedges = 1
const firstPauseMs = 25
const longestPauseMs = 500

/**
 * Makes calls in several tries: after a fault of the connection where repeating does no harm, and at another address where
 * one is ill or takes too long. All tries together have the call's deadline, and so has the last.
 *
 * @param others how many addresses take part that are none of these
 * @returns runs a call; rejects with what the last try threw, TimedOut, or the reason of the call's signal
 */
export function inTries(
  settings: TrySettings,
  others: (tried: ReadonlySet<string>) => number,
  observer: TriesObserver,
) {
  const { retries, hedgeAfterMs } = settings
  const budget = new TryBudget(retryShare, fewestRetries)
  const hedges = new TryBudget(hedgeShare, fewestHedges)

  return async function run<T>(call: Call, attempt: (one: Try) => Promise<T>): Promise<T> {
    const deadline = performance.now() + call.timeoutMs
    const tryTimeoutMs = settings.tryTimeoutMs ?? call.timeoutMs / 4
    const tried = new Set<string>()
    let taken = 0
    let hedged = 0
    /** Taken for the next try already. */
    let granted = false
    const left = () => deadline - performance.now()
    const takeRetry = () => {
      if (!budget.take()) return false
      taken++
      return true
    }

    /** Begins a try; while there is another address to go to, and a try left to do it, it has less than all the time. */
    function begin(nth: number) {
      const signal = new Cancel()
      const mayMove = () => call.repeatable && nth < retries && others(tried) > 0
      const expire = () => {
        granted = left() > 0 && mayMove() && takeRetry()
        if (granted || left() <= 0) signal.abort(new TimedOut('no answer in time'))
        else arm(left())
      }
      let timer: NodeJS.Timeout | undefined
      const arm = (ms: number) => {
        clearTimeout(timer)
        timer = setTimeout(expire, ms)
      }
      const leave = () => signal.abort(call.signal?.reason)
      arm(Math.min(left(), call.repeatable && nth < retries ? tryTimeoutMs : Number.POSITIVE_INFINITY))
      call.signal?.addEventListener('abort', leave, { once: true })
      if (call.signal?.aborted) leave()
      const probes = (ms: number) => {
        if (mayMove()) arm(Math.min(left(), ms))
      }
      const made = async () => {
        try {
          return await attempt({ signal, tried, probes })
        } catch (error) {
          throw signal.aborted ? signal.reason : error
        } finally {
          clearTimeout(timer)
          call.signal?.removeEventListener('abort', leave)
        }
      }
      return { answer: made(), giveUp: () => signal.abort(new Outpaced('another address was quicker')) }
    }

    /** A try, or two at once: the quicker counts. */
    async function once(nth: number): Promise<T> {
      const first = begin(nth)
      if (hedgeAfterMs === undefined || !call.repeatable) return first.answer
      if (await settlesWithin(first.answer, hedgeAfterMs)) return first.answer
      if (others(tried) === 0 || !hedges.take()) return first.answer
      hedged++
      observer.hedged()
      const second = begin(nth)
      try {
        return await Promise.any([first.answer, second.answer])
      } catch (error) {
        throw error instanceof AggregateError ? error.errors[0] : error
      } finally {
        first.giveUp()
        second.giveUp()
      }
    }

    budget.begin()
    hedges.begin()
    try {
      for (let nth = 0; ; nth++) {
        try {
          return await once(nth)
        } catch (error) {
          const again = granted || (nth < retries && left() > 0 && mayRepeat(error, call, others(tried)) && takeRetry())
          if (!again) throw error
          granted = false
          observer.retried()
          if (others(tried) === 0) await pause(Math.min(left(), pauseBefore(nth)), undefined, { signal: call.signal })
        }
      }
    } finally {
      budget.end(taken)
      hedges.end(hedged)
    }
  }
}

/** Where nothing was sent, anything may be tried again; where an address is ill, another may do better. */
function mayRepeat(error: unknown, { repeatable, signal }: Call, others: number): boolean {
  if (signal?.aborted || error instanceof Refused) return false
  if (error instanceof NotReached) return true
  return repeatable && (others > 0 || !(error instanceof BadAnswer || error instanceof TimedOut))
}

/** Full jitter, in ms. */
const pauseBefore = (nth: number) => Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** nth)

/** Whether a promise is settled, in whatever way, within so many ms. */
async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false)
  })
  const settled = promise.then(
    () => true,
    () => true,
  )
  return Promise.race([settled, late]).finally(() => clearTimeout(timer))
}
