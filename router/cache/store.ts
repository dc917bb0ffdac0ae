import { LRUCache } from 'lru-cache'
import { Epoch } from '../dedupe/epoch.ts'
import type { Purges } from './outgoing/purges.ts'
import type { Policy } from './policy.ts'

/** How long something may be given that came from a subgraph. In ms of the store's clock, each. */
export interface Lasting {
  tags: Iterable<string>
  storedAt: number
  freshUntil: number
  /** The same in caches that one alone uses. */
  ownFreshUntil: number
}

/** What is kept of an answer. */
interface Entry extends Lasting {
  /** JSON. */
  text: string
  tags: readonly string[]
  staleUntil: number
}

export interface Found {
  text: string
  /** Whether its time is over, and it is to be fetched anew. */
  isStale: boolean
  lasting: Lasting
}

/** When a fetch began, as the store counts. */
export type Begun = number

/** What became of an answer that was to be kept. */
export type Written = 'stored' | 'outdated' | 'too long'

/** Tags of invalidations that are remembered one by one, for fetches that had begun before. */
const mostRemembered = 20_000
/** What an entry takes beside its texts, and each of its tags beside its own, in bytes, by measurement of the heap. */
const overhead = 400
const tagOverhead = 100

/**
 * Answers by what they depend on, no more of them than fit, and where each thing is in them.
 *
 * Invalidations are counted. A fetch takes the count when it begins, and what it brings is kept only if none of its tags was
 * invalidated since: however late an answer comes, it cannot bring back what is known to be outdated.
 */
export class Store {
  readonly #entries: LRUCache<string, Entry>
  /** By tag, the keys of the entries that have it: one alone, as most things are in one answer, takes no set. */
  readonly #holders = new Map<string, string | Set<string>>()
  /** The count at the last invalidation of a tag; of one that is missing, it was not after `#floor`. */
  readonly #invalidated = new Map<string, number>()
  readonly #now: () => number
  readonly #epoch: Epoch
  readonly #purges: Purges | undefined
  #count = 0
  #floor = 0
  #mostAge = Number.POSITIVE_INFINITY

  /**
   * @param now in ms, and never back
   * @param epoch moves on with each invalidation
   * @param purges told of each
   */
  constructor(maxBytes: number, now: () => number, epoch = new Epoch(), purges?: Purges) {
    this.#now = now
    this.#epoch = epoch
    this.#purges = purges
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ text, tags }, key) =>
        overhead + bytesOf(key) + bytesOf(text) + tags.length * tagOverhead + bytesOf(tags.join('')),
      dispose: (entry, key) => this.#unlink(entry, key),
    })
  }

  get bytes(): number {
    return this.#entries.calculatedSize
  }

  get size(): number {
    return this.#entries.size
  }

  /** The number of invalidations so far: what was asked for at another may be older. */
  get edition(): Begun {
    return this.#count
  }

  /** In ms. */
  get time(): number {
    return this.#now()
  }

  /** The longest that an entry lives while invalidations are not heard, in ms. */
  get mostAge(): number {
    return this.#mostAge
  }

  read(key: string): Found | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    const now = this.#now()
    if (now >= Math.min(entry.staleUntil, entry.storedAt + this.#mostAge)) return undefined
    return { text: entry.text, isStale: now >= entry.freshUntil, lasting: entry }
  }

  /** @param begun the edition at which its fetch began */
  write(key: string, text: string, tags: ReadonlySet<string>, policy: Policy, begun: Begun): Written {
    if (this.isOutdated(tags, begun)) return 'outdated'
    const lasting = this.lasting(tags, policy)
    const staleUntil = lasting.freshUntil + policy.staleWhileRevalidate * 1_000
    const entry = { ...lasting, text, tags: [...tags], staleUntil }
    this.#entries.set(key, entry)
    // One that is larger than everything is not taken.
    if (this.#entries.peek(key) !== entry) return 'too long'
    for (const tag of tags) this.#link(tag, key)
    return 'stored'
  }

  /** How long what has come now may be given. */
  lasting(tags: Iterable<string>, { maxAge, ownMaxAge }: Policy): Lasting {
    const storedAt = this.#now()
    return { tags, storedAt, freshUntil: storedAt + maxAge * 1_000, ownFreshUntil: storedAt + ownMaxAge * 1_000 }
  }

  /** Whether something of these was invalidated after a fetch began. */
  isOutdated(tags: Iterable<string>, begun: Begun): boolean {
    if (begun < this.#floor) return true
    for (const tag of tags) if ((this.#invalidated.get(tag) ?? 0) > begun) return true
    return false
  }

  /** Forgets all that holds one of these, and refuses what was fetched before. Answers how many were forgotten. */
  invalidate(tags: readonly string[] | ReadonlySet<string>): number {
    this.#count++
    this.#epoch.moveOn()
    this.#purges?.outdated(tags)
    let forgotten = 0
    for (const tag of tags) {
      this.#invalidated.set(tag, this.#count)
      for (const key of this.#holding(tag)) if (this.#entries.delete(key)) forgotten++
    }
    if (this.#invalidated.size > mostRemembered) this.#refuseAllBegun()
    return forgotten
  }

  /** Forgets everything, and refuses what was fetched before. */
  clear(): void {
    this.#count++
    this.#epoch.moveOn()
    this.#purges?.everything()
    this.#refuseAllBegun()
    this.#entries.clear()
  }

  /** @param mostAge how old an entry may be at most from now on, in ms */
  limitAge(mostAge: number): void {
    this.#mostAge = mostAge
  }

  #refuseAllBegun(): void {
    this.#floor = this.#count
    this.#invalidated.clear()
  }

  #holding(tag: string): Iterable<string> {
    const holders = this.#holders.get(tag) ?? []
    return typeof holders === 'string' ? [holders] : holders
  }

  #link(tag: string, key: string): void {
    const holders = this.#holders.get(tag)
    if (holders === undefined) this.#holders.set(tag, key)
    else if (typeof holders !== 'string') holders.add(key)
    else if (holders !== key) this.#holders.set(tag, new Set([holders, key]))
  }

  #unlink({ tags }: Entry, key: string): void {
    for (const tag of tags) {
      const holders = this.#holders.get(tag)
      if (typeof holders !== 'string') holders?.delete(key)
      if (holders === key || (typeof holders !== 'string' && holders?.size === 0)) this.#holders.delete(tag)
    }
  }
}

/** As V8 keeps a text: a byte a character unless one does not fit. */
const bytesOf = (text: string): number => (wide.test(text) ? 2 * text.length : text.length)
const wide = /[\u0100-\uffff]/
