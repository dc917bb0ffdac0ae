import { FailureWindow } from './failure-window.ts'

/**
 * How a try ended, as far as it says something of the address: `outpaced` is that another address, asked later, was quicker;
 * `abandoned` says nothing.
 */
export type Outcome = 'answered' | 'failed' | 'unreached' | 'outpaced' | 'abandoned'

/** `in`: takes part. `ejected`: left out while others do better. `dead`: nothing comes from it, so it is not asked at all. */
export type AddressState = 'in' | 'ejected' | 'dead'

export interface HealthSettings {
  /** So many failures, none answered in between, make an address an outlier; fewer within the window never do. */
  consecutiveFailures: number
  /** Share of the window's calls, 0 to 1, that must have failed otherwise. */
  failureRate: number
  windowMs: number
  /** How long it is left out the first time; then twice, thrice … as long, up to `mostOutMs`. */
  outMs: number
  mostOutMs: number
  /** Of all addresses, 0 to 1: more are never ejected, though they may be dead. */
  mostEjected: number
  /** Calls that try at once whether it is back. */
  probes: number
  /** How long a probe that is not answered keeps the next from being sent. */
  probeMs: number
  /** How long the share of an address that is new, or back, grows. */
  slowStartMs: number
}

/** What has become of an address, and why. */
export interface Change {
  state: AddressState
  why: Outcome
  /** In the window. */
  failed: number
  calls: number
  /** Until it is tried again, in ms; 0 for one that takes part. */
  forMs: number
}

/** Trying to connect costs little, so one that could not be connected to is not left out for longer, in ms. */
const mostUnreachedMs = 5_000
/** The share that an address starts with when it is new, or back. */
const firstShare = 0.1

/**
 * How one address does, after Envoy's outlier detection: left out for failures in a row or for their share of a window, for
 * longer each time, until a call that tries it is answered. Times are those of one clock, in ms.
 */
export class AddressHealth {
  /** Calls under way. */
  outstanding = 0
  #state: AddressState = 'in'
  readonly #settings: HealthSettings
  readonly #window: FailureWindow
  #inRow = 0
  /** The same without those that were merely slower than another. */
  #failedInRow = 0
  #outs = 0
  #outSince = 0
  #outUntil = 0
  #inSince: number
  #probesSince: number[] = []

  /** @param inSince -Infinity for one that needs no slow start */
  constructor(settings: HealthSettings, inSince: number) {
    this.#settings = settings
    this.#window = new FailureWindow(settings.windowMs)
    this.#inSince = inSince
  }

  get state(): AddressState {
    return this.#state
  }

  /**
   * It is left out, and it is time to see whether it is back.
   *
   * @param alone nobody else takes part: then that is tried as soon as the first time
   */
  isDue(alone: boolean, now: number): boolean {
    const { probes, probeMs, outMs } = this.#settings
    if (this.#state === 'in' || now < (alone ? this.#outSince + outMs : this.#outUntil)) return false
    this.#probesSince = this.#probesSince.filter((since) => now - since < probeMs)
    return this.#probesSince.length < probes
  }

  probe(now: number): void {
    this.#probesSince.push(now)
  }

  /** Of the calls that it would have were it warm, 0 to 1. */
  share(now: number): number {
    const { slowStartMs } = this.#settings
    const warm = (now - this.#inSince) / slowStartMs
    return warm >= 1 ? 1 : firstShare + (1 - firstShare) * warm
  }

  /**
   * Takes down how a call ended.
   *
   * @param mayEject whether enough others take part to do without it
   * @returns what has changed by it
   */
  record(outcome: Outcome, probe: boolean, mayEject: boolean, now: number): Change | undefined {
    if (probe) this.#probesSince.shift()
    if (outcome === 'abandoned') return undefined
    if (outcome === 'answered') return this.#answered(probe, now)
    this.#inRow++
    if (outcome !== 'outpaced') {
      this.#failedInRow++
      this.#window.add(false, now)
    }
    // Where it cannot merely be left to others it is dead, or asked on.
    const dead = this.#isDead(now) || (!mayEject && this.#isSilent(now))
    if (this.#state !== 'in') return this.#failedOut(outcome, probe, dead, now)
    return this.#isOutlier(outcome, mayEject || dead, now) ? this.#leaveOut(outcome, dead, now) : undefined
  }

  #answered(probe: boolean, now: number): Change | undefined {
    this.#inRow = 0
    this.#failedInRow = 0
    this.#window.add(true, now)
    // An answer to a call from before says that it lives; whether it does well again, a probe decides.
    if (this.#state === 'in' || (this.#state === 'ejected' && !probe)) return undefined
    this.#state = 'in'
    this.#inSince = now
    const change = this.#change('answered', now)
    this.#window.clear()
    return change
  }

  #isOutlier(why: Outcome, mayLeaveOut: boolean, now: number): boolean {
    if (why === 'unreached') return true
    const { consecutiveFailures, failureRate } = this.#settings
    const { answered, failed } = this.#window.counts(now)
    const often = failed >= consecutiveFailures && failed >= failureRate * (failed + answered)
    return (often || this.#inRow >= consecutiveFailures) && mayLeaveOut
  }

  #failedOut(why: Outcome, probe: boolean, dead: boolean, now: number): Change | undefined {
    const before = this.#state
    if (!probe && now < this.#outUntil && !(before === 'ejected' && dead)) return undefined
    const change = this.#leaveOut(why, dead, now)
    return change.state === before ? undefined : change
  }

  #leaveOut(why: Outcome, dead: boolean, now: number): Change {
    const { outMs, mostOutMs } = this.#settings
    // What has done well for long begins anew; probes that fail together count as one.
    if (this.#state === 'in' && now - this.#inSince > mostOutMs) this.#outs = 0
    if (this.#state === 'in' || now - this.#outSince >= outMs) this.#outs++
    const most = why === 'unreached' ? Math.min(mostOutMs, mostUnreachedMs) : mostOutMs
    this.#outSince = now
    this.#outUntil = now + Math.min(outMs * this.#outs, most)
    if (this.#state !== 'dead') this.#state = dead ? 'dead' : 'ejected'
    return this.#change(why, now)
  }

  /** Nothing has come of it for as many calls, though they took so long that fewer are in the window. */
  #isSilent(now: number): boolean {
    return this.#window.counts(now).answered === 0 && this.#failedInRow >= this.#settings.consecutiveFailures
  }

  #isDead(now: number): boolean {
    const { answered, failed } = this.#window.counts(now)
    return answered === 0 && failed >= this.#settings.consecutiveFailures
  }

  #change(why: Outcome, now: number): Change {
    const { answered, failed } = this.#window.counts(now)
    const forMs = this.#state === 'in' ? 0 : this.#outUntil - now
    return { state: this.#state, why, failed, calls: answered + failed, forMs }
  }
}
