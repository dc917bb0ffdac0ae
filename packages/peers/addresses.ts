import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'

/** All addresses of a name. Rejects when it has none. */
export type Lookup = (hostname: string) => Promise<readonly { address: string; family: number }[]>

/** One place where a peer answers. */
export interface Address {
  /** As it was given, name and path included. */
  url: URL
  ip: string
  family: number
}

export interface AddressSettings {
  lookup?: Lookup
  /** Milliseconds since the epoch. */
  now?: () => number
}

/** A name is looked up anew after this long, in ms: as quickly as a replica that is new, or gone, should be noticed. */
const freshMs = 5_000
/** After a lookup that failed, in ms. */
const retryMs = 1_000
/** An address that could not be connected to is the last choice for this long, in ms. */
const benchMs = 5_000

const everyAddress: Lookup = (hostname) => systemLookup(hostname, { all: true, order: 'ipv4first' })

/** Where a peer can be reached: every address that its URLs' names have now, taken in turn. */
export class Addresses {
  readonly #places: Place[]
  readonly #now: () => number
  readonly #failed = new Map<string, number>()
  #turn = 0

  constructor(urls: readonly string[], { lookup = everyAddress, now = Date.now }: AddressSettings = {}) {
    this.#now = now
    this.#places = urls.map((url) => new Place(new URL(url), lookup, now))
  }

  /** All of them, from the one whose turn it is on; those that could not be connected to lately come last. Rejects when there are none. */
  async inTurn(): Promise<Address[]> {
    const found = await Promise.allSettled(this.#places.map((place) => place.addresses()))
    const all = found.flatMap((it) => (it.status === 'fulfilled' ? it.value : []))
    const [first] = found
    if (all.length === 0) throw first?.status === 'rejected' ? first.reason : new Error('no address')
    const start = this.#turn++ % all.length
    const turned = [...all.slice(start), ...all.slice(0, start)]
    return [...turned.filter((it) => !this.#isBenched(it)), ...turned.filter((it) => this.#isBenched(it))]
  }

  /** Says that there was no connecting to it. */
  failed(address: Address): void {
    // Replicas come and go, and each leaves its address behind.
    for (const [key, at] of this.#failed) if (this.#now() - at >= benchMs) this.#failed.delete(key)
    this.#failed.set(keyOf(address), this.#now())
  }

  reached(address: Address): void {
    this.#failed.delete(keyOf(address))
  }

  #isBenched(address: Address): boolean {
    const at = this.#failed.get(keyOf(address))
    return at !== undefined && this.#now() - at < benchMs
  }
}

const keyOf = ({ url, ip }: Address) => `${ip} ${url.port}`

/** One URL, and what its name stands for. */
class Place {
  readonly #url: URL
  readonly #lookup: Lookup
  readonly #now: () => number
  #known: Address[] = []
  #at = Number.NEGATIVE_INFINITY
  #looking: Promise<void> | undefined

  constructor(url: URL, lookup: Lookup, now: () => number) {
    this.#url = url
    this.#lookup = lookup
    this.#now = now
    const ip = url.hostname.replace(/^\[|\]$/g, '')
    if (!isIP(ip)) return
    this.#known = [{ url, ip, family: isIP(ip) }]
    this.#at = Number.POSITIVE_INFINITY
  }

  /** What was known last is good until there is better: a resolver that fails has not taken anybody away. */
  async addresses(): Promise<Address[]> {
    if (this.#now() - this.#at > freshMs) {
      this.#looking ??= this.#look()
      if (this.#known.length === 0) await this.#looking
      else this.#looking.catch(() => {})
    }
    return this.#known
  }

  async #look(): Promise<void> {
    try {
      const found = await this.#lookup(this.#url.hostname)
      if (found.length > 0) this.#known = found.map(({ address, family }) => ({ url: this.#url, ip: address, family }))
      this.#at = this.#now()
    } catch (error) {
      // While something is known, a resolver in trouble is asked once in a while, not by every call.
      if (this.#known.length > 0) this.#at = this.#now() - freshMs + retryMs
      throw error
    } finally {
      this.#looking = undefined
    }
  }
}
