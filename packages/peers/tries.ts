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
  const { hedgeAfterMs } = settings
  const budget = new TryBudget(retryShare, fewestRetries)
  const hedges = new TryBudget(hedgeShare, fewestHedges)

  const shared: Shared = { settings, others, observer, budget, hedges }

  return async function run<T>(call: Call, attempt: (one: Try) => Promise<T>): Promise<T> {
    const under = new CallUnderWay(shared, call)
    const mayHedge = hedgeAfterMs !== undefined && call.repeatable
    budget.begin()
    hedges.begin()
    try {
      for (let nth = 0; ; nth++) {
        const one = new OneTry(under, nth)
        try {
          if (!mayHedge) return await attempt(one)
          return await hedged(under, one, nth, attempt, hedgeAfterMs)
        } catch (caught) {
          const error = mayHedge ? caught : one.reasonOf(caught)
          if (!under.goesOnAfter(error, nth)) throw error
          observer.retried()
          if (others(under.tried) === 0)
            await pause(Math.min(under.left(), pauseBefore(nth)), undefined, { signal: call.signal })
        } finally {
          one.end()
        }
      }
    } finally {
      budget.end(under.taken)
      hedges.end(under.hedged)
    }
  }
}

/** What is the same for all calls. */
interface Shared {
  settings: TrySettings
  others: (tried: ReadonlySet<string>) => number
  observer: TriesObserver
  budget: TryBudget
  hedges: TryBudget
}

/** A call, and what its tries have in common. */
class CallUnderWay {
  readonly shared: Shared
  readonly call: Call
  readonly tried = new Set<string>()
  readonly deadline: number
  /** Of the budgets. */
  taken = 0
  hedged = 0
  /** Taken for the next try already. */
  granted = false

  constructor(shared: Shared, call: Call) {
    this.shared = shared
    this.call = call
    this.deadline = performance.now() + call.timeoutMs
  }

  left(): number {
    return this.deadline - performance.now()
  }

  takeRetry(): boolean {
    if (!this.shared.budget.take()) return false
    this.taken++
    return true
  }

  /** Whether there is another address to go to after the try, and a try left to do it. */
  mayMove(nth: number): boolean {
    const { settings, others } = this.shared
    return this.call.repeatable && nth < settings.retries && others(this.tried) > 0
  }

  /** Whether there is to be another try after what the last one came to. */
  goesOnAfter(error: unknown, nth: number): boolean {
    const { settings, others } = this.shared
    const goesOn =
      this.granted ||
      (nth < settings.retries && this.left() > 0 && mayRepeat(error, this.call, others(this.tried)) && this.takeRetry())
    this.granted = false
    return goesOn
  }
}

/** A try; while there is another address to go to, and a try left to do it, it has less than all the time. */
class OneTry implements Try {
  readonly signal = new Cancel()
  readonly #under: CallUnderWay
  readonly #nth: number
  #timer: NodeJS.Timeout | undefined

  constructor(under: CallUnderWay, nth: number) {
    this.#under = under
    this.#nth = nth
    const { call, shared } = under
    const mayBeCutShort = call.repeatable && nth < shared.settings.retries
    const own = mayBeCutShort ? (shared.settings.tryTimeoutMs ?? call.timeoutMs / 4) : Number.POSITIVE_INFINITY
    // Of the first try all is left.
    this.#arm(Math.min(nth === 0 ? call.timeoutMs : under.left(), own))
    call.signal?.addEventListener('abort', this)
    if (call.signal?.aborted) this.handleEvent()
  }

  get tried(): Set<string> {
    return this.#under.tried
  }

  probes(ms: number): void {
    if (this.#under.mayMove(this.#nth)) this.#arm(Math.min(this.#under.left(), ms))
  }

  giveUp(): void {
    this.signal.abort(new Outpaced('another address was quicker'))
  }

  /** Why it failed: of what was given up, why it was. */
  reasonOf(error: unknown): unknown {
    return this.signal.aborted ? this.signal.reason : error
  }

  /** However it ended. */
  end(): void {
    clearTimeout(this.#timer)
    this.#under.call.signal?.removeEventListener('abort', this)
  }

  /** Of the call's signal. */
  handleEvent(): void {
    this.signal.abort(this.#under.call.signal?.reason)
  }

  expire(): void {
    const under = this.#under
    under.granted = under.left() > 0 && under.mayMove(this.#nth) && under.takeRetry()
    if (under.granted || under.left() <= 0) this.signal.abort(new TimedOut('no answer in time'))
    else this.#arm(under.left())
  }

  #arm(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(expire, ms, this)
  }
}

const expire = (one: OneTry) => one.expire()

/** A try, and another at a second address where it takes long: the quicker counts. */
async function hedged<T>(
  under: CallUnderWay,
  first: OneTry,
  nth: number,
  attempt: (one: Try) => Promise<T>,
  hedgeAfterMs: number,
): Promise<T> {
  const { others, hedges, observer } = under.shared
  const answer = orReason(first, attempt)
  if (await settlesWithin(answer, hedgeAfterMs)) return answer
  if (others(under.tried) === 0 || !hedges.take()) return answer
  under.hedged++
  observer.hedged()
  const second = new OneTry(under, nth)
  try {
    return await Promise.any([answer, orReason(second, attempt)])
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error
  } finally {
    first.giveUp()
    second.giveUp()
  }
}

async function orReason<T>(one: OneTry, attempt: (one: Try) => Promise<T>): Promise<T> {
  try {
    return await attempt(one)
  } catch (error) {
    throw one.reasonOf(error)
  } finally {
    one.end()
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
