import { sign } from '@micromart/payments-sandbox/testing'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providerKey } from './actions/action.ts'
import { claimActions } from './actions/claim-actions.ts'
import { methodsById } from './cards/payment-method-store.ts'
import { OutcomeUnknown } from './peers/provider.ts'
import { routes } from './routes.ts'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { webhookSecret } from './testing/samples.ts'

let shop: PaymentsHarness

beforeAll(async () => {
  shop = await openPayments()
})
afterAll(() => shop.close())

const post = (payload: string, signature?: string) =>
  shop.request({
    method: 'POST',
    url: '/webhooks/sandbox',
    headers: { 'content-type': 'application/json', ...(signature ? { 'sandbox-signature': signature } : {}) },
    payload,
  })

test('a webhook settles what nobody heard, and only a signed one is listened to, once', async () => {
  const orderId = await shop.newOrder()
  // A worker dies between the provider's effect and its answer, and nobody is to look at the payment before tomorrow.
  const tomorrow = new Date(shop.clock().getTime() + 86_400_000)
  const { jobs } = await claimActions(shop.deps, tomorrow, 1)
  const [job] = jobs
  if (!job) throw new Error('nothing was due')
  const { payment, action } = job
  const [method] = await methodsById(shop.db, [payment.methodId])
  const charge = { card: method?.card ?? '', orderId, amount: payment.asked }
  await shop.deps.provider.authorise({ key: providerKey(action), ...charge })
  shop.startWorking()

  const charged = { id: 'whk_1', type: 'charge.authorised', charge: { idempotencyKey: `${payment.id}:authorise` } }
  const body = JSON.stringify(charged)
  for (const forged of [
    undefined,
    'nonsense',
    sign('guessed', body, shop.clock()),
    sign(webhookSecret, `${body} `, shop.clock()),
  ]) {
    expect((await post(body, forged)).statusCode).toBe(401)
  }
  const due = shop.db.selectFrom('payments').select(['status', 'due_at']).where('id', '=', payment.id)
  expect(await due.executeTakeFirst()).toEqual({ status: 'PENDING', due_at: tomorrow })

  expect((await post(body, sign(webhookSecret, body, shop.clock()))).statusCode).toBe(204)
  await shop.settled(orderId, 'AUTHORISED')
  expect((await post(body, sign(webhookSecret, body, shop.clock()))).statusCode).toBe(204)
  expect(await shop.said(orderId)).toEqual(['payment.authorised', 'payments.authorised'])
})

test('a refund made at the provider is learned by asking, whatever its webhook says', async () => {
  const orderId = await shop.newOrder()
  await shop.capture(orderId)
  await shop.settled(orderId, 'CAPTURED')
  const { reference } = await shop.payment(orderId)
  const say = (id: string) => {
    const body = JSON.stringify({
      id,
      type: 'charge.refunded',
      charge: { idempotencyKey: 'x', reference, refunded: '39.80' },
    })
    return post(body, sign(webhookSecret, body, shop.clock()))
  }
  expect((await say('whk_lie')).statusCode).toBe(204)
  expect(await shop.payment(orderId)).toMatchObject({ status: 'CAPTURED' })
  await shop.byHand(`${reference}/refund`, { amount: '9.80', currency: 'EUR' })
  // A replayed one does not even have the provider asked.
  expect((await say('whk_lie')).statusCode).toBe(204)
  expect(await shop.payment(orderId)).toMatchObject({ status: 'CAPTURED' })
  expect((await say('whk_true')).statusCode).toBe(204)
  expect(await shop.payment(orderId)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { amount: '9.80' } })
  await shop.db.deleteFrom('webhook_events').where('id', 'in', ['whk_lie', 'whk_true']).execute()
})

test('a webhook comes again while the provider does not answer', async () => {
  const app = fastify()
  const charge = () => Promise.reject(new OutcomeUnknown('no answer'))
  routes({ ...shop.deps, provider: { ...shop.deps.provider, charge } }, app)
  const body = JSON.stringify({ id: 'whk_2', type: 'charge.refunded', charge: { idempotencyKey: 'x', reference: 'c' } })
  const headers = { 'content-type': 'application/json', 'sandbox-signature': sign(webhookSecret, body, shop.clock()) }
  const answer = await app.inject({ method: 'POST', url: '/webhooks/sandbox', headers, payload: body })
  expect(answer.statusCode).toBe(503)
  expect(await shop.db.selectFrom('webhook_events').where('id', '=', 'whk_2').selectAll().execute()).toEqual([])
  await app.close()
})

test('what is no webhook at all is refused without harm', async () => {
  const unstorable = JSON.stringify({ id: 'whk\0', charge: { idempotencyKey: 'pay_1:authorise' } })
  for (const body of ['{}', 'null', '[]', 'no JSON', unstorable]) {
    expect((await post(body, sign(webhookSecret, body, shop.clock()))).statusCode).toBe(400)
  }
})

test('webhooks are forgotten once their signature would be too old anyway', async () => {
  const known = () => shop.db.selectFrom('webhook_events').select('id').execute()
  await shop.work('retention')
  expect(await known()).toEqual([{ id: 'whk_1' }])
  shop.passTime(3_600_000)
  await shop.work('retention')
  expect(await known()).toEqual([])
})
