import { changesSince, endOf, type Looked } from './changed-orders.ts'
import { checkInvariants, type Finding, type Looking } from './check-invariants.ts'
import type { CheckedShop } from './checked-shop.ts'
import type { Since } from './invariant.ts'

/** How long looks go on from one another before one is at everything again, in ms: what was spoiled by hand long after is found then. */
const allAgainMs = 24 * 60 * 60_000

/** What a look goes on from: where the last one ended, and the ids of the promises that were broken then. */
export interface Progress extends Looked {
  broken: readonly string[]
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
}

/**
 * Looks at a shop again and again: at everything, and from then on at what is new and at what was amiss; once a day at everything.
 * What is wrong is found at each look until it is mended.
 */
export class Looks {
  readonly #looking: Looking
  readonly #options: LooksOptions
  #progress: Progress | null
  /** Whether nothing was looked at here yet. */
  #resumed = true
  #allAt: Date

  constructor(looking: Looking, options: LooksOptions = {}) {
    this.#looking = looking
    this.#options = options
    this.#progress = options.from ?? null
    this.#allAt = this.#now()
  }

  /** Where the last look ended at which all was checked that can be; null before. */
  get progress(): Progress | null {
    return this.#progress
  }

  async look(shop: CheckedShop): Promise<Seen> {
    const now = this.#now()
    const former = now.getTime() - this.#allAt.getTime() < allAgainMs ? this.#progress : null
    const { since, end } = former
      ? await changesSince(shop, former, this.#options.overlapMs)
      : { since: undefined, end: await endOf(shop) }
    const broken = new Set(former?.broken)
    const findings = await checkInvariants(shop, this.#looking, (invariant) =>
      broken.has(invariant.id) && (invariant.allWhileBroken || this.#resumed) ? undefined : since,
    )
    // What could not be checked was not looked at: the next look begins where this one did.
    if (findings.every((finding) => 'breaches' in finding || finding.impossible)) {
      this.#progress = { ...end, ...brokenIn(findings, end) }
      this.#resumed = false
      if (!since) this.#allAt = now
    }
    return { findings, since: since ?? null }
  }

  #now(): Date {
    return this.#options.clock?.() ?? new Date()
  }
}

function brokenIn(findings: readonly Finding[], { again }: Looked): Omit<Progress, 'at'> {
  const breaches = findings.flatMap((finding) => ('breaches' in finding ? finding.breaches : []))
  const broken = findings.filter((finding) => 'breaches' in finding && finding.breaches.length > 0)
  return {
    again: [...new Set([...again, ...breaches.map(({ of, order }) => order ?? of)])],
    broken: broken.map(({ invariant }) => invariant.id),
  }
}
