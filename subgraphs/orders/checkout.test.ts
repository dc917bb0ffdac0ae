import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve, type Order, type OrderStatus } from './order.ts'
import { at, byPeople, World } from './testing/checkout-world.ts'
import { totalsAddUp } from './totals.ts'

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
