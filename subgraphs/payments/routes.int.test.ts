import { sign } from '@micromart/payments-sandbox/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providerKey } from './action.ts'
import { claimActions } from './claim-actions.ts'
import { methodsById } from './payment-method-store.ts'
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

test('what is no webhook at all is refused without harm', async () => {
  const unstorable = JSON.stringify({ id: 'whk\0', charge: { idempotencyKey: 'pay_1:authorise' } })
  for (const body of ['{}', 'null', '[]', 'no JSON', unstorable]) {
    expect((await post(body, sign(webhookSecret, body, shop.clock()))).statusCode).toBe(400)
  }
})

test('webhooks are forgotten once their signature would be too old anyway', async () => {
  const known = () => shop.db.selectFrom('webhook_events').select('id').execute()
  await shop.work('webhook-forgetter')
  expect(await known()).toEqual([{ id: 'whk_1' }])
  shop.passTime(3_600_000)
  await shop.work('webhook-forgetter')
  expect(await known()).toEqual([])
})
