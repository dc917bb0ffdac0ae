import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Changed, type Checkout, hear, obey } from './checkout.ts'
import type { SagaInput } from './checkout-saga.ts'
import type { OrderCommand } from './decide.ts'
import { evolve, type Order, type OrderEvent, type OrderStatus } from './order.ts'
import { commandFor, newCommands, type ParticipantCommand, pendingSteps, pendingTimeouts } from './saga-steps.ts'
import { SampleParticipants } from './testing/sample-participants.ts'
import { samplePlaced } from './testing/samples.ts'
import { totalsAddUp } from './totals.ts'

const holdMs = 15 * 60_000
const at = '2026-01-02T12:00:00.000Z'

const byPeople: OrderCommand[] = [
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
class World {
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

// Messages arrive more often than anything else happens, so that many orders get far.
const turns = fc.array(fc.nat(17), { maxLength: 60 })
const dice = fc.array(fc.nat(11), { maxLength: 10 })

function play(script: number[], luck: number[]): World {
  const world = new World((options) => (luck.shift() ?? 0) % options)
  script.forEach((turn, index) => {
    const person = byPeople[turn]
    if (person) world.person(person)
    else if (turn === 7) world.repeatCommand(index)
    else if (turn === 8) index % 3 === 0 ? world.participants.expire() : world.resend()
    else if (turn === 9 && index % 4 === 0) world.hear({ type: 'deadline passed' })
    else if (turn % 2 === 0) world.deliverCommand()
    else world.deliverReply()
  })
  world.settle()
  return world
}

/** Where stock and money may be once everyone has answered. An order is not PLACED then. */
const ends: Record<OrderStatus, { stock: string[]; money: string[] }> = {
  PLACED: { stock: [], money: [] },
  CONFIRMED: { stock: ['committed'], money: ['authorised', 'refused'] },
  CANCELLED: {
    stock: ['none', 'released', 'rejected', 'expired'],
    money: ['none', 'voided', 'declined', 'refused', 'refunded'],
  },
  SHIPPED: { stock: ['shipped'], money: ['captured'] },
  DELIVERED: { stock: ['shipped'], money: ['captured'] },
  RETURN_REQUESTED: { stock: ['shipped'], money: ['captured'] },
  RETURNED: { stock: ['shipped'], money: ['refunded'] },
}

/** Goods that went out are paid for, unless somebody has written that off. */
const moneyAtEnd = ({ status, collection }: Order): string[] =>
  collection?.state === 'written off' ? ['refused'] : ends[status].money

test('whatever people and participants do, in whatever order, stock and money end where the order ends', () => {
  fc.assert(
    fc.property(turns, dice, (script, luck) => {
      const { checkout, participants } = play([...script], [...luck])
      expect(ends[checkout.order.status].stock).toContain(participants.stock)
      expect(moneyAtEnd(checkout.order)).toContain(participants.money)
    }),
    { numRuns: 1_000 },
  )
})

test('replaying the history gives the order as it is, with totals that add up', () => {
  fc.assert(
    fc.property(turns, dice, (script, luck) => {
      const { checkout, events } = play([...script], [...luck])
      expect(events.reduce<Order | null>(evolve, null)).toEqual(checkout.order)
      expect(totalsAddUp(checkout.order)).toBe(true)
    }),
  )
})

test('a step is asked for under one id however often it is resent', () => {
  fc.assert(
    fc.property(turns, dice, (script, luck) => {
      const ids = play([...script], [...luck]).asked.map((command) => command.id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('all goes well: reserve, authorise, confirm, commit; then capture and ship; then refund', () => {
  const world = new World(() => 0)
  world.settle()
  world.person({ type: 'ship', carrier: 'DHL', trackingNumber: '0034', at })
  world.settle()
  world.person({ type: 'mark delivered', at })
  world.person({ type: 'request return', reason: 'too bright' })
  world.person({ type: 'receive return' })
  world.settle()
  expect(world.events.map((event) => event.type)).toEqual([
    'order.placed',
    'order.stock_reserved',
    'order.payment_authorised',
    'order.confirmed',
    'order.shipment_requested',
    'order.payment_captured',
    'order.shipped',
    'order.delivered',
    'order.return_requested',
    'order.return_received',
  ])
  const ids = world.asked.map((command) => command.id)
  const steps = ['reserve', 'authorise', 'commit', 'capture', 'ship', 'refund']
  expect(ids).toEqual(steps.map((step) => `cmd_ord_1_${step}`))
})

test('the deadline cancels what is not confirmed, and nothing that is', () => {
  const waiting = new World(() => 0)
  waiting.hear({ type: 'deadline passed' })
  expect(waiting.checkout.order).toMatchObject({ status: 'CANCELLED', cancelReason: 'TIMED_OUT' })
  waiting.settle()
  expect(waiting.participants.stock).toBe('released')

  const confirmed = new World(() => 0)
  confirmed.settle()
  confirmed.hear({ type: 'deadline passed' })
  expect(confirmed.checkout.order.status).toBe('CONFIRMED')
})

test('a success that is heard of after all was undone is undone anew', () => {
  const world = new World(() => 0)
  world.person({ type: 'cancel', reason: 'CUSTOMER_REQUEST' })
  world.settle()
  world.hear({ type: 'inventory.reserved', data: { orderId: 'ord_1' } })
  world.hear({
    type: 'payments.authorised',
    data: { orderId: 'ord_1', paymentId: 'pay_1', amount: { amount: '59.38', currency: 'EUR' } },
  })
  expect(world.asked.map((command) => command.id)).toEqual([
    'cmd_ord_1_reserve',
    'cmd_ord_1_release',
    'cmd_ord_1_release_2',
    'cmd_ord_1_void',
  ])
  world.settle()
  expect(world.checkout.order.status).toBe('CANCELLED')
})

test('an order whose hold expired and whose stock is gone is cancelled and not charged', () => {
  const world = new World((options) => (options === 2 ? 1 : 0))
  for (let step = 0; step < 2; step++) {
    world.deliverCommand()
    world.deliverReply()
  }
  expect(world.checkout.order.status).toBe('CONFIRMED')
  world.participants.expire()
  world.settle()
  expect(world.checkout.order).toMatchObject({ status: 'CANCELLED', cancelReason: 'OUT_OF_STOCK' })
  expect(world.participants.money).toBe('voided')
})

const ship: OrderCommand = { type: 'ship', carrier: 'DHL', trackingNumber: '0034', at }
const isCapture = ({ type }: ParticipantCommand) => type === 'payments.capture'

/** A confirmed order whose money is refused as often as `times` says, once it is to go out. */
function refusing(times: number): World {
  let left = times
  const world = new World((options) => (options === 4 && world.asked.some(isCapture) && left-- > 0 ? 3 : 0))
  world.settle()
  world.person(ship)
  world.settle()
  return world
}

test('a refused capture keeps the goods here, and nobody asks for the money again by themselves', () => {
  const world = refusing(1)
  expect(world.checkout.order).toMatchObject({ status: 'CONFIRMED', collection: { state: 'refused' } })
  expect(pendingTimeouts(world.checkout.saga)).toEqual([])
  expect(world.participants).toMatchObject({ stock: 'committed', money: 'refused' })
})

test('it is asked for anew under new ids: of the same card, of another', () => {
  const world = refusing(2)
  world.person(ship)
  world.settle()
  expect(world.checkout.order.collection?.state).toBe('refused')
  world.person({ type: 'retry payment', paymentMethodId: 'pme_2', at })
  world.settle()
  expect(world.checkout.order).toMatchObject({ status: 'SHIPPED', collection: { state: 'captured' } })
  expect(world.asked.filter(isCapture).map(({ id, data }) => [id, data])).toEqual([
    ['cmd_ord_1_capture', { orderId: 'ord_1', paymentMethodId: 'pme_visa' }],
    ['cmd_ord_1_capture_2', { orderId: 'ord_1', paymentMethodId: 'pme_visa' }],
    ['cmd_ord_1_capture_3', { orderId: 'ord_1', paymentMethodId: 'pme_2' }],
  ])
})

test('what is written off goes out, and nothing is given back for it', () => {
  const world = refusing(1)
  world.person({ type: 'write off payment', reason: 'A regular', at })
  world.settle()
  expect(world.checkout.order.status).toBe('SHIPPED')
  for (const command of byPeople.slice(4)) world.person(command)
  world.settle()
  expect(world.checkout.order.status).toBe('RETURNED')
  expect(world.events.at(-1)?.data).toMatchObject({ refund: null })
  expect(world.participants).toMatchObject({ stock: 'shipped', money: 'refused' })
})

test('an order that is cancelled while its money is being taken gets it back', () => {
  const world = new World(() => 0)
  world.settle()
  world.person(ship)
  world.deliverCommand()
  world.person({ type: 'cancel', reason: 'CUSTOMER_REQUEST' })
  world.settle()
  expect(world.checkout.order.status).toBe('CANCELLED')
  expect(world.participants).toMatchObject({ stock: 'released', money: 'refunded' })
})

describe('an order that an older version shipped before it had the money', () => {
  /** As it was left: gone out, and the saga asks for the money. */
  function left(refused: boolean): World {
    const world = new World((options) => (refused && options === 4 && world.asked.length === 3 ? 3 : 0))
    world.settle()
    const { order, saga } = world.checkout
    const shipment = { carrier: 'DHL', trackingNumber: '0034', shippedAt: at, deliveredAt: null }
    world.checkout = {
      order: { ...order, status: 'SHIPPED', shipment },
      saga: { ...saga, stock: 'shipped', payment: 'capturing' },
    }
    world.participants.stock = 'shipped'
    return world
  }

  test('is refunded once the money has come, though it was sent back before', () => {
    const world = left(false)
    for (const command of byPeople.slice(4)) world.person(command)
    expect(world.checkout.saga.payment).toBe('capturing')
    world.settle()
    expect(world.participants.money).toBe('refunded')
  })

  test('rests when the money is refused, until another card is asked', () => {
    const world = left(true)
    world.settle()
    expect(world.checkout.order).toMatchObject({ status: 'SHIPPED', collection: { state: 'refused' } })
    world.person({ type: 'retry payment', paymentMethodId: 'pme_2', at })
    world.settle()
    expect(world.checkout.order).toMatchObject({ status: 'SHIPPED', collection: { state: 'captured' } })
    expect(world.asked.at(-1)?.id).toBe('cmd_ord_1_capture_2')
  })

  test('rests for good when the money is refused after it came back', () => {
    const world = left(true)
    for (const command of byPeople.slice(4)) world.person(command)
    world.settle()
    expect(world.checkout.order.status).toBe('RETURNED')
    expect(world.participants.money).toBe('refused')
  })
})
