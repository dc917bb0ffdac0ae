import { changesSince, endOf, type Looked, ordersAfter } from './changed-orders.ts'
import { checkInvariants, type Finding, type Looking } from './check-invariants.ts'
import type { CheckedShop } from './checked-shop.ts'
import type { Since } from './invariant.ts'

/** How often what is not about one order at a time is looked at wholly, in ms. */
const wholeMs = 24 * 60 * 60_000

/** What a look goes on from: where the last one ended, and the ids of the promises that were broken then. */
export interface Progress extends Looked {
  broken: readonly string[]
  /** Up to which order all have been looked at once more, in the order of their ids. */
  walked: string
}

/** What was looked at, and what was found. */
export interface Seen {
  findings: Finding[]
  /** Null: everything there is. */
  since: Since | null
}

interface LooksOptions {
  clock?(): Date
  /** Where somebody else's look ended. What that found broken is looked at wholly, as what it remembered is not known here. */
  from?: Progress | null
  overlapMs?: number
  /** How many orders that have not changed each look is at besides, the next ones each time: so all are looked at again and again. */
  walk?: number
}

/**
 * Looks at a shop again and again: once at everything, and from then on at what is new, at what was amiss, and at some of what is old.
 * What is wrong is found at each look until it is mended.
 */
export class Looks {
  readonly #looking: Looking
  readonly #options: LooksOptions
  #progress: Progress | null
  /** Whether nothing was looked at here yet. */
  #resumed = true
  #wholeAt: Date

  constructor(looking: Looking, options: LooksOptions = {}) {
    this.#looking = looking
    this.#options = options
    this.#progress = options.from ?? null
    this.#wholeAt = this.#now()
  }

  /** Where the last look ended at which all was checked that can be; null before. */
  get progress(): Progress | null {
    return this.#progress
  }

  async look(shop: CheckedShop): Promise<Seen> {
    const [former, now] = [this.#progress, this.#now()]
    const { since, end, walked } = former ? await this.#goOn(shop, former) : { end: await endOf(shop), walked: '' }
    const broken = new Set(former?.broken)
    const whole = now.getTime() - this.#wholeAt.getTime() >= wholeMs
    const findings = await checkInvariants(shop, this.#looking, ({ id, beyondOrders = false }) =>
      (beyondOrders && whole) || (broken.has(id) && (beyondOrders || this.#resumed)) ? undefined : since,
    )
    // What could not be checked was not looked at: the next look begins where this one did.
    if (findings.every((finding) => 'breaches' in finding || finding.impossible)) {
      this.#progress = { ...end, walked, ...brokenIn(findings, end) }
      this.#resumed = false
      if (whole) this.#wholeAt = now
    }
    return { findings, since: since ?? null }
  }

  async #goOn(shop: CheckedShop, former: Progress) {
    const { walk = 0, overlapMs } = this.#options
    const { since, end } = await changesSince(shop, former, overlapMs)
    const old = await ordersAfter(shop, former.walked, walk)
    const walked = old.length < walk ? '' : (old.at(-1) ?? former.walked)
    return { since: { ...since, orders: [...new Set([...since.orders, ...old])] }, end, walked }
  }

  #now(): Date {
    return this.#options.clock?.() ?? new Date()
  }
}

function brokenIn(findings: readonly Finding[], { again }: Looked): Pick<Progress, 'again' | 'broken'> {
  const breaches = findings.flatMap((finding) => ('breaches' in finding ? finding.breaches : []))
  const broken = findings.filter((finding) => 'breaches' in finding && finding.breaches.length > 0)
  return {
    again: [...new Set([...again, ...breaches.map(({ of, order }) => order ?? of)])],
    broken: broken.map(({ invariant }) => invariant.id),
  }
}
