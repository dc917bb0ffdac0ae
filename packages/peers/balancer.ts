import { AddressHealth, type AddressState, type Change, type HealthSettings, type Outcome } from './address-health.ts'
import type { Address } from './addresses.ts'

export interface BalancerSettings {
  health: HealthSettings
  /** Whether an address that is dead is left alone though there is no other. */
  breaker: boolean
  /** Told of every change of an address. */
  changed(address: string, change: Change & { refused: number }): void
  /** An address is gone. */
  forgotten(address: string): void
  now: () => number
  /** From 0 up to 1. */
  random: () => number
}

/** An address that a try goes to. */
export interface Picked {
  readonly address: Address
  readonly health: AddressHealth
  /** It is left out, and this try is to tell whether it is back. */
  readonly probe: boolean
}

/** For so long whether an address is back is tried by calls alone that may be repeated elsewhere, in ms. */
const leftToRepeatableMs = 10_000

/**
 * Which of a peer's addresses is asked: the less loaded of two, among those that take part. Those that are left out get a
 * call now and then that tries them.
 */
export class Balancer {
  readonly #settings: BalancerSettings
  #of: readonly Address[] = []
  /** Each as tries that are no probes go there. */
  #known: readonly Picked[] = []
  #turn = 0
  /** Calls that were not made since the last change. */
  #refused = 0

  constructor(settings: BalancerSettings) {
    this.#settings = settings
  }

  /**
   * @param tried keys of addresses to choose only where there is no other
   * @param repeatable whether little is lost where the call goes to an address that turns out not to be back
   * @returns undefined when everything is dead
   */
  pick(addresses: readonly Address[], tried: ReadonlySet<string>, repeatable: boolean): Picked | undefined {
    const all = this.#follow(addresses)
    const [only] = all
    if (only && all.length === 1 && only.health.state === 'in') return only
    return this.#pickAmong(all, tried, repeatable)
  }

  #pickAmong(all: readonly Picked[], tried: ReadonlySet<string>, repeatable: boolean): Picked | undefined {
    const now = this.#settings.now()
    const isFresh = ({ address }: Picked) => !tried.has(address.key)
    const fresh = (some: readonly Picked[]) => (tried.size > 0 && some.some(isFresh) ? some.filter(isFresh) : some)

    const taking = all.filter(({ health }) => health.state === 'in')
    const alone = taking.length === 0
    if (taking.length < all.length) {
      const probesAt = repeatable || alone ? now : now - leftToRepeatableMs
      const due = all.find((it) => it.health.isDue(alone, probesAt) && (alone || isFresh(it)))
      due?.health.probe(now)
      if (due) return { ...due, probe: true }
    }
    if (!alone) return this.#lessLoaded(fresh(taking), now)
    const ejected = all.filter(({ health }) => health.state === 'ejected')
    if (ejected.length > 0) return this.#lessLoaded(fresh(ejected), now)
    if (!this.#settings.breaker) return this.#lessLoaded(fresh(all), now)
    this.#refused++
    return undefined
  }

  /** How many addresses take part that are none of these. */
  others(tried: ReadonlySet<string>): number {
    let others = 0
    for (const { address, health } of this.#known) if (health.state === 'in' && !tried.has(address.key)) others++
    return others
  }

  /** All of them, the best first. */
  inOrder(addresses: readonly Address[]): Address[] {
    const places: readonly AddressState[] = ['in', 'ejected', 'dead']
    const all = this.#follow(addresses)
    const start = this.#turn++ % Math.max(1, all.length)
    return [...all.slice(start), ...all.slice(0, start)]
      .sort((one, other) => places.indexOf(one.health.state) - places.indexOf(other.health.state))
      .map(({ address }) => address)
  }

  healthOf(address: Address): AddressHealth | undefined {
    return this.#known.find((it) => it.address.key === address.key)?.health
  }

  record({ address, health, probe }: Picked, outcome: Outcome): void {
    const before = health.state
    const change = health.record(outcome, probe, this.#mayEject(), this.#settings.now())
    if (!change) return
    this.#settings.changed(address.key, { ...change, refused: this.#refused })
    if (before !== change.state) this.#refused = 0
  }

  /** Of the next in turn and another one. */
  #lessLoaded(usable: readonly Picked[], now: number): Picked | undefined {
    const { random } = this.#settings
    const warm = usable.filter(({ health }) => {
      const share = health.share(now)
      return share === 1 || random() < share
    })
    const among = warm.length > 0 ? warm : usable
    const first = among[this.#turn++ % among.length]
    const nth = Math.floor(random() * (among.length - 1))
    const second = among.length > 1 ? among.filter((it) => it !== first)[nth] : undefined
    const less = first && second && second.health.outstanding < first.health.outstanding ? second : first
    return less
  }

  #mayEject(): boolean {
    let out = 1
    for (const { health } of this.#known) if (health.state !== 'in') out++
    return out <= this.#known.length * this.#settings.health.mostEjected
  }

  /** Takes note of addresses that are new, and of those that are gone. */
  #follow(addresses: readonly Address[]): readonly Picked[] {
    if (addresses === this.#of) return this.#known
    const { health, now, forgotten } = this.#settings
    const healths = new Map(this.#known.map((it) => [it.address.key, it.health]))
    // Those that were there from the start have nobody to leave the calls to meanwhile.
    const since = this.#of.length === 0 ? Number.NEGATIVE_INFINITY : now()
    this.#known = addresses.map((address) => {
      const known = healths.get(address.key) ?? new AddressHealth(health, since)
      healths.set(address.key, known)
      return { address, health: known, probe: false }
    })
    const keys = new Set(addresses.map(({ key }) => key))
    for (const key of healths.keys()) if (!keys.has(key)) forgotten(key)
    this.#of = addresses
    return this.#known
  }
}
