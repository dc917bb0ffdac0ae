import { expect } from 'vitest'
import { type Changed, type Checkout, hear, obey } from '../checkout.ts'
import type { OrderCommand } from '../decide.ts'
import { evolve, type Order, type OrderEvent, type OrderStatus } from '../order.ts'
import type { SagaInput } from '../saga/checkout-saga.ts'
import { commandFor, newCommands, type ParticipantCommand, pendingSteps, pendingTimeouts } from '../saga/saga-steps.ts'
import { SampleParticipants } from './sample-participants.ts'
import { samplePlaced } from './samples.ts'

const holdMs = 15 * 60_000
export const at = '2026-01-02T12:00:00.000Z'

/** What people may ask of an order. */
export const byPeople: OrderCommand[] = [
  { type: 'cancel', reason: 'CUSTOMER_REQUEST' },
  { type: 'ship', carrier: 'DHL', trackingNumber: '0034', at },
  { type: 'retry payment', paymentMethodId: 'pme_2', at },
  { type: 'write off payment', reason: 'A regular', at },
  { type: 'mark delivered', at },
  { type: 'request return', reason: 'too bright' },
  { type: 'receive return' },
]

const legal: Record<OrderStatus, readonly OrderStatus[]> = {
  PLACED: ['PLACED', 'CONFIRMED', 'CANCELLED'],
  CONFIRMED: ['CONFIRMED', 'SHIPPED', 'CANCELLED'],
  SHIPPED: ['SHIPPED', 'DELIVERED'],
  DELIVERED: ['DELIVERED', 'RETURN_REQUESTED'],
  RETURN_REQUESTED: ['RETURN_REQUESTED', 'RETURNED'],
  RETURNED: ['RETURNED'],
  CANCELLED: ['CANCELLED'],
}

/** One order with its participants, and the messages under way between them: in order each way, but resent and late. */
export class World {
  checkout: Checkout
  readonly events: OrderEvent[] = []
  readonly participants: SampleParticipants
  readonly asked: ParticipantCommand[] = []
  private readonly commands: ParticipantCommand[] = []
  private readonly replies: SagaInput[] = []

  constructor(choose: (options: number) => number) {
    this.participants = new SampleParticipants(choose)
    const placed = obey(null, { type: 'place', order: samplePlaced() })
    if ('problem' in placed) throw new Error('not placed')
    this.checkout = placed
    this.take(null, placed)
  }

  private take(before: Checkout | null, changed: Changed): void {
    let order: Order | null = before?.order ?? null
    for (const event of changed.events) {
      const next = evolve(order, event)
      if (order) expect(legal[order.status]).toContain(next.status)
      order = next
    }
    expect(changed.order).toEqual(order)
    this.events.push(...changed.events)
    const commands = newCommands(before?.saga ?? null, changed.saga, holdMs)
    this.commands.push(...commands)
    this.asked.push(...commands)
    this.checkout = { order: changed.order, saga: changed.saga }
  }

  person(command: OrderCommand): void {
    const changed = obey(this.checkout, command)
    if (!('problem' in changed)) this.take(this.checkout, changed)
  }

  deliverCommand(): void {
    const command = this.commands.shift()
    if (command) this.replies.push(this.participants.handle(command))
  }

  repeatCommand(nth: number): void {
    const command = this.asked[nth % this.asked.length]
    // Only what has arrived can arrive again: a participant hears of an order in the order of its commands.
    if (command && !this.commands.includes(command)) this.replies.push(this.participants.handle(command))
  }

  deliverReply(): void {
    const reply = this.replies.shift()
    if (reply) this.hear(reply)
  }

  hear(input: SagaInput): void {
    this.take(this.checkout, hear(this.checkout, input))
  }

  resend(): void {
    for (const step of pendingSteps(this.checkout.saga))
      this.commands.push(commandFor(this.checkout.saga, step, holdMs))
  }

  /** Everything under way arrives, and what is still awaited is asked for again. */
  settle(): void {
    for (let round = 0; round < 50; round++) {
      while (this.commands.length + this.replies.length > 0) {
        this.deliverCommand()
        this.deliverReply()
      }
      if (pendingTimeouts(this.checkout.saga).length === 0) return
      this.resend()
    }
    throw new Error(`the saga does not end: ${JSON.stringify(this.checkout.saga)}`)
  }
}
