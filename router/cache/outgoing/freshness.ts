import type { Lasting, Store } from '../store.ts'
import { tagHeader } from './tags.ts'

/** What holds for all answers of a router. */
export interface Outgoing {
  /** Request headers on which an answer may depend. */
  vary: string
  /** How long a cache that one alone uses may keep an answer at most, in seconds. */
  browserMaxAge?: number | undefined
  /** How long `Cache-Tag` may be, in bytes. */
  tagBytes: number
}

/** Of an answer that caches on its way may keep. */
export interface CacheHeaders {
  /** Beside what else it depends on. */
  vary: string
  others: Readonly<Record<string, string | string[]>>
}

/** What a tag takes, of some forty characters, by measurement of the heap. */
const tagBytes = 110

/**
 * How long a client's answer lasts, by the parts that it is made of: what subgraphs have said of each, whether it came just now or was kept.
 * It lasts as long as the first of them, and is as old as the oldest.
 */
export class Freshness {
  readonly #store: Store
  readonly #outgoing: Outgoing | null
  readonly #tags: Iterable<string>[] = []
  /** The edition up to which nothing of it is known to be outdated. */
  #trueAt: number
  #oldest = Number.POSITIVE_INFINITY
  #freshUntil = Number.POSITIVE_INFINITY
  #ownFreshUntil = Number.POSITIVE_INFINITY
  #isKept = false
  #isOwn: boolean
  #isRefused = false

  /**
   * @param outgoing null where caches on its way are told nothing
   * @param isOwn whether who asks shows a token
   */
  constructor(store: Store, outgoing: Outgoing | null, isOwn: boolean) {
    this.#store = store
    this.#outgoing = outgoing
    this.#trueAt = store.edition
    this.#isOwn = isOwn
  }

  /** Whether caches on its way are told of it. */
  get goesOut(): boolean {
    return this.#outgoing !== null
  }

  /** Whether it may be given as it is, now: none of its parts is outdated, or too old. */
  get isFresh(): boolean {
    const { time, mostAge } = this.#store
    return !this.#isRefused && time < Math.min(this.#freshUntil, this.#oldest + mostAge) && this.#isTrue()
  }

  /** What is in it, each once. */
  get tags(): ReadonlySet<string> {
    return new Set(this.#tags.flatMap((tags) => [...tags]))
  }

  /** What it takes in memory, in bytes, once it is as small as it can be. */
  get bytes(): number {
    return this.#tags.reduce((sum, tags) => sum + (tags instanceof Set ? tags.size * tagBytes : 0), 0)
  }

  /** It is given to another than it was made for. */
  giveAgain(): void {
    this.#isKept = true
  }

  /** Makes it as small as it can be. */
  settle(): void {
    this.#tags.splice(0, this.#tags.length, this.tags)
  }

  /** @param isOwn whether it was asked for as somebody */
  takeFresh({ tags, storedAt, freshUntil, ownFreshUntil }: Lasting, isOwn: boolean): void {
    this.#isOwn ||= isOwn
    this.#oldest = Math.min(this.#oldest, storedAt)
    this.#freshUntil = Math.min(this.#freshUntil, freshUntil)
    this.#ownFreshUntil = Math.min(this.#ownFreshUntil, ownFreshUntil)
    this.#tags.push(tags)
  }

  takeKept(lasting: Lasting, isOwn: boolean): void {
    this.#isKept = true
    this.takeFresh(lasting, isOwn)
  }

  /** There is a part that may not be kept. */
  refuse(): void {
    this.#isRefused = true
  }

  /**
   * As of now (https://www.rfc-editor.org/rfc/rfc9111#section-5); null where it may not be kept. What is left of `max-age` after `Age` is
   * what is left of the part that lasts the shortest.
   */
  headers(): CacheHeaders | null {
    if (!this.#outgoing) return null
    const store = this.#store
    const { vary, browserMaxAge = Number.POSITIVE_INFINITY, tagBytes } = this.#outgoing
    // The clock's fractions would make 60 s 59.
    const wholeSeconds = (ms: number) => Math.floor(Math.round(ms) / 1_000)
    const trustedUntil = this.#oldest + store.mostAge
    const lifeUntil = (time: number) => wholeSeconds(Math.min(time, trustedUntil) - this.#oldest)
    const age = wholeSeconds(store.time - this.#oldest)
    const life = lifeUntil(this.#freshUntil)
    // Where there is no part, nothing of this is a number.
    if (this.#isRefused || !(life > age)) return null
    // Something has changed since, and whoever was told to forget it has done so already.
    if (!this.#isTrue()) return null
    const ownLeft = Math.min(lifeUntil(this.#ownFreshUntil) - age, browserMaxAge)
    const maxAge = ownLeft > 0 ? ownLeft + age : 0
    const aged: Record<string, string> = this.#isKept || age > 0 ? { age: String(age) } : {}
    if (this.#isOwn) return { vary, others: { ...aged, 'cache-control': `private, max-age=${maxAge}` } }
    const tags = tagHeader(this.tags, tagBytes)
    if (tags === null) return null
    const shared = maxAge === life ? '' : `, s-maxage=${life}`
    const control = `public, max-age=${maxAge}${shared}`
    // What one has left of their points is nothing to others.
    return { vary, others: { ...aged, 'cache-control': control, 'cache-tag': tags, ratelimit: [] } }
  }

  /** Whether nothing of it has been told to be outdated since it was asked for. What has been looked at once is not looked at again. */
  #isTrue(): boolean {
    const { edition } = this.#store
    if (edition === this.#trueAt) return true
    if (this.#tags.some((tags) => this.#store.isOutdated(tags, this.#trueAt))) return false
    this.#trueAt = edition
    return true
  }
}
