import { describe, expect, test } from 'vitest'
import type { OrderCommand } from './decide.ts'
import { type ParticipantCommand, pendingTimeouts } from './saga/saga-steps.ts'
import { at, byPeople, World } from './testing/checkout-world.ts'

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
