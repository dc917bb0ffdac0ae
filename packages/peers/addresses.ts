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
  /** IP address and port: what tells it from the others. */
  key: string
}

export interface AddressSettings {
  lookup?: Lookup
  /** Milliseconds, of a clock that is never set. */
  now?: () => number
}

/** A name is looked up anew after this long, in ms: as quickly as a replica that is new, or gone, should be noticed. */
const freshMs = 5_000
/** After a lookup that failed, in ms. */
const retryMs = 1_000

const everyAddress: Lookup = (hostname) => systemLookup(hostname, { all: true, order: 'ipv4first' })

/** Where a peer can be reached: every address that its URLs' names have now. */
export class Addresses {
  readonly #places: Place[]
  #found: readonly Address[][] = []
  #all: readonly Address[] = []

  constructor(urls: readonly string[], { lookup = everyAddress, now = () => performance.now() }: AddressSettings = {}) {
    this.#places = urls.map((url) => new Place(new URL(url), lookup, now))
  }

  /** All of them, where no name needs to be looked up first: most calls wait for nothing. */
  get known(): readonly Address[] | undefined {
    const isKnown = (place: Place, nth: number) => place.fresh !== undefined && place.fresh === this.#found[nth]
    return this.#all.length > 0 && this.#places.every(isKnown) ? this.#all : undefined
  }

  /** All of them: the same list for as long as they are the same. Rejects when there are none. */
  async all(): Promise<readonly Address[]> {
    const settled = await Promise.allSettled(this.#places.map((place) => place.addresses()))
    const found = settled.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
    if (found.length !== this.#found.length || found.some((addresses, nth) => addresses !== this.#found[nth])) {
      this.#found = found
      this.#all = found.flat()
    }
    const failed = settled.find((it) => it.status === 'rejected')
    if (this.#all.length === 0) throw failed ? failed.reason : new Error('no address')
    return this.#all
  }
}

const keyOf = ({ port, protocol }: URL, ip: string) =>
  `${ip.includes(':') ? `[${ip}]` : ip}:${port || (protocol === 'https:' ? 443 : 80)}`

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
    this.#known = [{ url, ip, family: isIP(ip), key: keyOf(url, ip) }]
    this.#at = Number.POSITIVE_INFINITY
  }

  /** What is known, unless it is time to look it up anew. */
  get fresh(): Address[] | undefined {
    return this.#now() - this.#at > freshMs ? undefined : this.#known
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
      if (found.length > 0 && !this.#knows(found)) {
        this.#known = found.map(({ address: ip, family }) => ({
          url: this.#url,
          ip,
          family,
          key: keyOf(this.#url, ip),
        }))
      }
      this.#at = this.#now()
    } catch (error) {
      // While something is known, a resolver in trouble is asked once in a while, not by every call.
      if (this.#known.length > 0) this.#at = this.#now() - freshMs + retryMs
      throw error
    } finally {
      this.#looking = undefined
    }
  }

  #knows(found: readonly { address: string }[]): boolean {
    const ips = new Set(found.map(({ address }) => address))
    return ips.size === this.#known.length && this.#known.every(({ ip }) => ips.has(ip))
  }
}
