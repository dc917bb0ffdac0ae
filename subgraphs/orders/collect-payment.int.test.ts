import { staff } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeOrder } from './change-order.ts'
import { CollectionUnderWay, collectPayment } from './collect-payment.ts'
import { mostBeforeGivingUp } from './decide.ts'
import { ada, type OrdersHarness, openOrders } from './testing/harness.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

const answer = `__typename ... on OrderChanged { order { status actions shipment { trackingNumber } } }
  ... on NotAllowedNow { status } ... on InvalidInput { path }`
const refusal = '... on PaymentNotCollected { declineCode message }'
const shipOrder = `mutation($input: ShipOrderInput!) { shipOrder(input: $input) { ${answer} ${refusal} } }`
const retryPayment = `mutation($input: RetryPaymentInput!) { retryPayment(input: $input) { ${answer} ${refusal} } }`
const writeOffPayment = `mutation($input: WriteOffPaymentInput!) { writeOffPayment(input: $input) { ${answer} } }`
const seen = `query($id: ID!) { order(id: $id) { status actions shipmentRequested { carrier trackingNumber }
  paymentProblem { declineCode message } writtenOff { amount { amount } reason } events { type } } }`

const parcel = { carrier: 'DHL', trackingNumber: '0034' }
const ship = (id: string, change = {}) => shop.ask(shipOrder, { input: { id, ...parcel, ...change } }, staff())
const retry = (id: string, paymentMethodId = 'pme_visa') =>
  shop.ask(retryPayment, { input: { id, paymentMethodId } }, staff())
const writeOff = (id: string, reason = 'A regular') => shop.ask(writeOffPayment, { input: { id, reason } }, staff())
const order = async (id: string) => (await shop.ask(seen, { id }, staff())).data.order

async function confirmed(): Promise<string> {
  const { id } = await shop.newOrder()
  await shop.confirm(id)
  return id
}

/** A confirmed order whose money was refused when it was to go out. */
async function refused(): Promise<string> {
  const id = await confirmed()
  const answer = ship(id)
  await shop.asksForMoney(id)
  await shop.refuse(id)
  expect((await answer).data.shipOrder).toEqual({
    __typename: 'PaymentNotCollected',
    declineCode: 'card_declined',
    message: 'The payment could not be collected: Declined: card_declined',
  })
  return id
}

describe('whoever ships', () => {
  test('hears that the money was taken and the goods are on their way', async () => {
    const id = await confirmed()
    const answer = ship(id)
    await shop.asksForMoney(id)
    expect(await order(id)).toMatchObject({ status: 'CONFIRMED', shipmentRequested: parcel, actions: ['CANCEL'] })
    await shop.capture(id)
    expect((await answer).data.shipOrder).toMatchObject({
      order: { status: 'SHIPPED', shipment: { trackingNumber: '0034' } },
    })
  })

  test('hears of the same parcel what becomes of it, and may send no other one meanwhile', async () => {
    const id = await confirmed()
    const answers = [ship(id), ship(id)]
    await shop.asksForMoney(id)
    expect((await ship(id, { trackingNumber: '0035' })).data.shipOrder).toEqual({
      __typename: 'NotAllowedNow',
      status: 'CONFIRMED',
    })
    await shop.capture(id)
    for (const answer of [...answers, ship(id)]) {
      expect((await answer).data.shipOrder).toMatchObject({ __typename: 'OrderChanged', order: { status: 'SHIPPED' } })
    }
    expect((await shop.sent(id)).filter((sent) => sent === 'ask capture')).toHaveLength(1)
    expect((await ship(id, { trackingNumber: '0035' })).data.shipOrder).toMatchObject({ status: 'SHIPPED' })
  })

  test('hears that it was cancelled meanwhile', async () => {
    const id = await confirmed()
    const answer = ship(id)
    await shop.asksForMoney(id)
    await shop.ask('mutation($id: ID!) { cancelOrder(id: $id) { __typename } }', { id })
    expect((await answer).data.shipOrder).toEqual({ __typename: 'NotAllowedNow', status: 'CANCELLED' })
    expect((await shop.sent(id)).slice(-2)).toEqual(['ask release', 'ask void'])
  })

  test('is told to ask again when the money takes long', async () => {
    const id = await confirmed()
    const ship = { type: 'ship', ...parcel, at: shop.clock().toISOString() } as const
    await expect(collectPayment(shop.deps, id, ship, () => true, 50)).rejects.toThrow(CollectionUnderWay)
    await shop.capture(id)
    expect(await collectPayment(shop.deps, id, ship, () => true)).toMatchObject({ order: { status: 'SHIPPED' } })
  })
})

describe('what is refused', () => {
  test('stays here; staff see why and what they may do, and nobody else does', async () => {
    const id = await refused()
    expect(await order(id)).toMatchObject({
      status: 'CONFIRMED',
      paymentProblem: { declineCode: 'card_declined', message: 'Declined: card_declined' },
      writtenOff: null,
      actions: ['CANCEL', 'SHIP', 'RETRY_PAYMENT', 'WRITE_OFF_PAYMENT'],
    })
    const { data, errors } = await shop.ask(
      'query($id: ID!) { order(id: $id) { actions paymentProblem { message } } }',
      {
        id,
      },
    )
    expect(data.order).toEqual({ actions: ['CANCEL'], paymentProblem: null })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('may be sent again, with another parcel', async () => {
    const id = await refused()
    const answer = ship(id, { trackingNumber: '0035' })
    await shop.asksForMoney(id, 2)
    await shop.capture(id)
    expect((await answer).data.shipOrder).toMatchObject({ order: { shipment: { trackingNumber: '0035' } } })
    expect((await order(id)).paymentProblem).toBeNull()
  })

  test('goes out once another card has paid; a card of somebody else is not asked', async () => {
    const id = await refused()
    expect((await retry(id, 'pme_other')).data.retryPayment).toEqual({ __typename: 'PaymentMethodUnusable' })
    expect((await retry(id, '')).data.retryPayment).toEqual({ __typename: 'InvalidInput', path: ['paymentMethodId'] })
    const answers = [retry(id), retry(id)]
    await shop.asksForMoney(id, 2)
    await shop.capture(id)
    for (const answer of [...answers, retry(id)]) {
      expect((await answer).data.retryPayment).toMatchObject({ order: { status: 'SHIPPED' } })
    }
    expect((await shop.sent(id)).slice(-5)).toEqual([
      'order.payment_retried',
      'ask capture_2',
      'order.payment_captured',
      'order.shipped',
      'ask ship',
    ])
    shop.peers.state.cards = ['pme_visa', 'pme_new']
    expect((await retry(id, 'pme_new')).data.retryPayment).toEqual({ __typename: 'NotAllowedNow', status: 'SHIPPED' })
  })

  test('may be refused again', async () => {
    const id = await refused()
    const answer = retry(id)
    await shop.asksForMoney(id, 2)
    await shop.refuse(id)
    expect((await answer).data.retryPayment).toMatchObject({ __typename: 'PaymentNotCollected' })
    expect((await order(id)).actions).toContain('WRITE_OFF_PAYMENT')
  })

  test('some forty times is not asked for again, and nobody is told that it could be', async () => {
    const id = await refused()
    const lengthOf = async () => (await order(id)).events.length
    for (let nth = 2; (await lengthOf()) < mostBeforeGivingUp; nth++) {
      const again = { type: 'retry payment', paymentMethodId: 'pme_visa', at: shop.clock().toISOString() } as const
      expect(await changeOrder(shop.deps, id, () => again)).toMatchObject({ order: { status: 'CONFIRMED' } })
      await shop.asksForMoney(id, nth)
      await shop.refuse(id)
    }
    const tooOften = { __typename: 'NotAllowedNow', status: 'CONFIRMED' }
    expect((await retry(id)).data.retryPayment).toEqual(tooOften)
    expect((await ship(id, { trackingNumber: '0035' })).data.shipOrder).toEqual(tooOften)
    expect((await order(id)).actions).toEqual(['CANCEL', 'WRITE_OFF_PAYMENT'])
    expect((await writeOff(id)).data.writeOffPayment).toMatchObject({ order: { status: 'SHIPPED' } })
  })

  test('goes out when it is written off, for a reason', async () => {
    const id = await refused()
    expect((await writeOff(id, ' ')).data.writeOffPayment).toEqual({ __typename: 'InvalidInput', path: ['reason'] })
    expect((await writeOff(id)).data.writeOffPayment).toMatchObject({ order: { status: 'SHIPPED' } })
    expect(await order(id)).toMatchObject({
      writtenOff: { amount: { amount: '59.38' }, reason: 'A regular' },
      paymentProblem: null,
    })
    expect((await shop.sent(id)).slice(-3)).toEqual(['order.payment_written_off', 'order.shipped', 'ask ship'])
    expect((await writeOff(id)).data.writeOffPayment).toEqual({ __typename: 'NotAllowedNow', status: 'SHIPPED' })
  })

  test('is nothing that a customer can settle this way, nor an order without one', async () => {
    const id = await refused()
    for (const [mutation, input] of [
      [retryPayment, { id, paymentMethodId: 'pme_visa' }],
      [writeOffPayment, { id, reason: 'Mine' }],
    ] as const) {
      expect((await shop.ask(mutation, { input }, ada)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
    const fine = await confirmed()
    expect((await retry(fine)).data.retryPayment).toEqual({ __typename: 'NotAllowedNow', status: 'CONFIRMED' })
    expect((await writeOff(fine)).data.writeOffPayment).toEqual({ __typename: 'NotAllowedNow', status: 'CONFIRMED' })
    expect((await retry('ord_none')).data.retryPayment).toEqual({ __typename: 'NotFound' })
  })

  test('cannot be tried again while payments does not say whose the card is', async () => {
    const id = await refused()
    shop.peers.payments.health = 'failing'
    const { errors } = await retry(id)
    shop.peers.payments.health = 'well'
    expect(errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE')
  })
})
