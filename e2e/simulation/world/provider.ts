import type { Money } from '@micromart/money'
import {
  type AuthoriseRequest,
  OutcomeUnknown,
  type PaymentProvider,
  type ProviderCharge,
  type ProviderRefusal,
} from '@micromart/payments/testing/rules'
import type { Process } from './process.ts'
import type { World } from './world.ts'

export interface Charge extends ProviderCharge {
  key: string
  orderId: string
}

type Answer = ProviderCharge | ProviderRefusal | null

const patienceMs = 10_000
const lateMs = 25_000

/** What a card is like: `silent` answers nobody who wants to charge it, for good. */
export const cards = ['works', 'declines', 'slow', 'lost', 'late', 'silent'] as const
export type Card = (typeof cards)[number]

/**
 * A payment provider behind a network that loses answers, has them come late, and delivers a request twice. Each key takes effect once;
 * what was called off takes no effect any more, even if it should still be on its way.
 */
export class Provider {
  readonly world: World
  readonly charges = new Map<string, Charge>()
  /** From 0 to 1: how often an answer is lost. */
  lossRate = 0
  readonly #calledOff = new Set<string>()
  readonly #done = new Map<string, Answer>()
  readonly #asked = new Map<string, number>()

  constructor(world: World) {
    this.world = world
  }

  /** The provider as a process speaks with it. */
  from(process: Process): Pick<PaymentProvider, 'authorise' | 'find' | 'callOff' | 'capture' | 'void' | 'refund'> {
    return {
      authorise: (request) => this.#call(process, request.card, request.key, () => this.#authorise(request)),
      find: (request) => this.#call(process, request.card, 'find', () => this.charges.get(request.key) ?? null),
      callOff: (request) => this.#call(process, 'works', 'call off', () => this.#callOff(request)),
      capture: ({ key, reference, amount }) =>
        this.#call(process, 'works', key, () => this.#capture(key, reference, amount)),
      void: ({ key, reference }) => this.#call(process, 'works', key, () => this.#void(key, reference)),
      refund: ({ key, reference, amount }) =>
        this.#call(process, 'works', key, () => this.#refund(key, reference, amount)),
    }
  }

  #call<T extends Answer>(process: Process, card: string, what: string, step: () => T): Promise<T> {
    const { world } = this
    const chance = world.chance('provider')
    const nth = (this.#asked.get(what) ?? 0) + 1
    this.#asked.set(what, nth)
    const isFirst = nth === 1 && what !== 'find'
    return new Promise<T>((resolve, reject) => {
      let isOver = false
      const end = (settle: () => void) => {
        if (isOver) return
        isOver = true
        process.hear(settle)
      }
      const isLost = (card === 'lost' && isFirst) || chance.chance(this.lossRate)
      const arrive = (answers: boolean) => () => {
        if (card === 'silent') return
        const answer = step()
        world.say('provider', `${process.name}'s ${what}: ${told(answer)}${isLost ? ', and the answer is lost' : ''}`)
        if (answers && !isLost) world.after(chance.within(5, 60), () => end(() => resolve(answer)))
      }
      const slow = card === 'slow' ? 8_000 : 0
      const way = chance.within(5, 60) + slow
      world.after(card === 'late' && isFirst ? lateMs : way, arrive(true))
      if (chance.chance(0.05)) world.after(way + chance.within(0, 5_000), arrive(false))
      world.after(patienceMs, () => end(() => reject(new OutcomeUnknown(`nobody answered ${what}`))))
    })
  }

  #authorise({ key, card, orderId, amount }: AuthoriseRequest): ProviderCharge {
    const known = this.charges.get(key)
    if (known) return known
    const isOff = this.#calledOff.has(key)
    const status = isOff ? 'voided' : card === 'declines' ? 'declined' : 'authorised'
    const nothing = { ...amount, minor: 0n }
    const charge: Charge = {
      ...{ key, orderId, status, reference: `ch_${this.charges.size + 1}` },
      ...{ authorised: status === 'authorised' ? amount : nothing, captured: nothing, refunded: nothing },
      declineCode: status === 'declined' ? 'card_declined' : null,
    }
    this.charges.set(key, charge)
    return charge
  }

  #callOff({ key }: AuthoriseRequest): ProviderCharge | ProviderRefusal | null {
    this.#calledOff.add(key)
    const charge = this.charges.get(key)
    if (!charge) return null
    if (charge.captured.minor > 0n) return { refused: 'captured', message: 'It was captured.' }
    return charge.status === 'declined' ? charge : this.#set({ ...charge, status: 'voided' })
  }

  #capture(key: string, reference: string, amount: Money): ProviderCharge | ProviderRefusal {
    return this.#once(key, reference, (charge) =>
      charge.status === 'authorised' && charge.captured.minor === 0n
        ? this.#set({ ...charge, captured: amount })
        : { refused: 'not_authorised', message: `It is ${charge.status}.` },
    )
  }

  #void(key: string, reference: string): ProviderCharge | ProviderRefusal {
    return this.#once(key, reference, (charge) =>
      charge.captured.minor > 0n
        ? { refused: 'captured', message: 'It was captured.' }
        : this.#set({ ...charge, status: 'voided' }),
    )
  }

  #refund(key: string, reference: string, amount: Money): ProviderCharge | ProviderRefusal {
    return this.#once(key, reference, (charge) => {
      const refunded = { ...amount, minor: charge.refunded.minor + amount.minor }
      if (refunded.minor > charge.captured.minor) return { refused: 'too_much', message: 'Less is left.' }
      return this.#set({ ...charge, refunded })
    })
  }

  #once(
    key: string,
    reference: string,
    step: (charge: Charge) => ProviderCharge | ProviderRefusal,
  ): ProviderCharge | ProviderRefusal {
    const done = this.#done.get(key)
    if (done) return done
    const charge = [...this.charges.values()].find((each) => each.reference === reference)
    const answer = charge ? step(charge) : { refused: 'unknown', message: 'There is no such charge.' }
    this.#done.set(key, answer)
    return answer
  }

  #set(charge: Charge): Charge {
    this.charges.set(charge.key, charge)
    return charge
  }
}

function told(answer: Answer): string {
  if (answer === null) return 'nothing'
  return 'refused' in answer ? answer.refused : `${answer.reference} ${answer.status}`
}
