import type { Deferral } from '../../planning/operation/deferrals.ts'
import type { Part } from '../../prepare/shape.ts'
import { type Place, pathOf, type Unfinished } from '../complete.ts'
import type { Announced } from './format.ts'

/** One deferred fragment of one thing of the answer. */
export interface Delivery extends Announced {
  readonly deferral: Deferral
  /** What is still to come of it. */
  readonly awaited: Set<Awaited>
  /** The thing that it is of. */
  readonly host: Place | undefined
  state: 'unannounced' | 'pending' | 'completed' | 'failed'
}

/** A part of one thing of the answer that is still to come. */
export interface Awaited {
  readonly thing: Unfinished
  readonly part: Part
  /** The deferred fragments that want it. The first to come brings it. */
  readonly deliveries: readonly Delivery[]
}

/** Keeps what of an answer is still to come: what of it has been announced, and what has to wait for that. */
export class Deliveries {
  private readonly unannounced = new Set<Delivery>()
  private readonly announced = new Set<Delivery>()
  private readonly known = new Map<Place | undefined, Map<Deferral, Delivery>>()
  private made = 0

  /** Takes on what was left for later. */
  add(unfinished: readonly Unfinished[]): void {
    for (const thing of unfinished) {
      for (const part of thing.later) {
        const deliveries = part.deferrals.map((deferral) => this.deliveryOf(deferral, thing.place))
        const awaited = { thing, part, deliveries }
        for (const delivery of deliveries) if (delivery.state !== 'failed') delivery.awaited.add(awaited)
      }
    }
  }

  /** Announces what is within nothing that is still to come. What is within a failed fragment fails. */
  announce(): Delivery[] {
    const now: Delivery[] = []
    for (let before = -1; before !== this.unannounced.size; ) {
      before = this.unannounced.size
      for (const delivery of this.unannounced) {
        const around = this.around(delivery)
        if (around.some(({ state }) => state === 'failed')) this.fail(delivery)
        else if (around.every(({ state }) => state === 'completed')) {
          this.unannounced.delete(delivery)
          // Others may have brought all of it.
          delivery.state = delivery.awaited.size > 0 ? 'pending' : 'completed'
          if (delivery.state === 'pending') now.push(delivery)
        }
      }
    }
    for (const delivery of now) this.announced.add(delivery)
    return now
  }

  /** Hands out what pending fragments bring that are ready. */
  take(isReady: (deferral: Deferral) => boolean): Awaited[] {
    const taken: Awaited[] = []
    for (const { deferral, awaited } of this.announced) {
      if (!isReady(deferral)) continue
      for (const one of awaited) {
        taken.push(one)
        for (const delivery of one.deliveries) delivery.awaited.delete(one)
      }
    }
    return taken
  }

  /** Nothing more of this fragment can come, nor of those within it. */
  fail(delivery: Delivery): void {
    delivery.state = 'failed'
    delivery.awaited.clear()
    this.unannounced.delete(delivery)
  }

  /** Those pending fragments that have come to their end since the last time, well or not. */
  settle(): Delivery[] {
    const settled = [...this.announced].filter(({ awaited }) => awaited.size === 0)
    for (const delivery of settled) {
      this.announced.delete(delivery)
      if (delivery.state === 'pending') delivery.state = 'completed'
    }
    return settled
  }

  /** What has been announced and is not at its end. */
  pending(): ReadonlySet<Delivery> {
    return this.announced
  }

  private deliveryOf(deferral: Deferral, place: Place | undefined): Delivery {
    const host = ancestorAt(place, deferral.depth)
    const here = this.known.get(host) ?? new Map<Deferral, Delivery>()
    this.known.set(host, here)
    const known = here.get(deferral)
    if (known) return known
    const { label } = deferral
    const delivery: Delivery = {
      id: String(this.made++),
      path: pathOf(host),
      label,
      deferral,
      host,
      awaited: new Set(),
      state: 'unannounced',
    }
    here.set(deferral, delivery)
    this.unannounced.add(delivery)
    return delivery
  }

  /** The deferred fragments that one is within, of those that bring anything themselves. */
  private around({ deferral, host }: Delivery): Delivery[] {
    const around: Delivery[] = []
    for (let outer = deferral.parent; outer; outer = outer.parent) {
      const delivery = this.known.get(ancestorAt(host, outer.depth))?.get(outer)
      if (delivery) around.push(delivery)
    }
    return around
  }
}

/** The thing within `depth` fields that a place is in, or is. */
function ancestorAt(place: Place | undefined, depth: number): Place | undefined {
  let fields = 0
  for (let step = place; step; step = step.parent) if (typeof step.key === 'string') fields++
  let host = place
  for (; host && fields > depth; host = host.parent) if (typeof host.key === 'string') fields--
  return host
}
