import { newId } from '@micromart/ids'
import { sign } from '@micromart/payments-sandbox/testing'
import { cleanups } from '@micromart/testing/cleanups'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providerKey } from './action.ts'
import { claimActions } from './claim-actions.ts'
import { methodsById } from './payment-methods.ts'
import { openPayments } from './payments-for-tests.ts'
import { forgetWebhooks, webhookRoute } from './webhook.ts'

const { after, end } = cleanups()
const secret = 'a secret for webhooks'
let shop: Awaited<ReturnType<typeof openPayments>>
let app: FastifyInstance

beforeAll(async () => {
  shop = await openPayments(after)
  app = fastify()
  webhookRoute(app, { db: shop.db, secret, clock: () => new Date(), log: shop.log })
  after(() => app.close())
})
afterAll(end)

const post = (body: string, signature?: string) =>
  app.inject({
    method: 'POST',
    url: '/webhooks/sandbox',
    headers: { 'content-type': 'application/json', ...(signature ? { 'sandbox-signature': signature } : {}) },
    body,
  })

test('a webhook settles what nobody heard, and only a signed one is listened to, once', async () => {
  const method = await shop.addCard('usr_ada', 'pm_card_visa')
  await shop.hear(shop.authorise('ord_quiet', 'usr_ada', method))
  const { id } = await shop.payment('ord_quiet')
  // A worker dies between the provider's effect and its answer, and nobody is to look at the payment before tomorrow.
  const tomorrow = new Date(Date.now() + 86_400_000)
  const { jobs } = await claimActions({ db: shop.db, clock: () => new Date(), newId, log: shop.log }, tomorrow, 1)
  const [job] = jobs
  if (!job) throw new Error('nothing was due')
  const [card] = await methodsById(shop.db, [method])
  const charge = { card: card?.card ?? '', orderId: 'ord_quiet', amount: job.payment.asked }
  await shop.provider.authorise({ key: providerKey(job.action), ...charge })
  shop.startWorking()

  const body = JSON.stringify({ id: 'whk_1', type: 'charge.authorised', charge: { idempotencyKey: `${id}:authorise` } })
  for (const forged of [
    undefined,
    'nonsense',
    sign('guessed', body, new Date()),
    sign(secret, `${body} `, new Date()),
  ]) {
    expect((await post(body, forged)).statusCode).toBe(401)
  }
  expect(await shop.payment('ord_quiet')).toMatchObject({ status: 'PENDING', due_at: tomorrow })

  expect((await post(body, sign(secret, body, new Date()))).statusCode).toBe(204)
  await shop.settled('ord_quiet', 'AUTHORISED')
  expect((await post(body, sign(secret, body, new Date()))).statusCode).toBe(204)
  expect(await shop.said('ord_quiet')).toEqual(['payment.authorised', 'payments.authorised'])
})

test('what is no webhook at all is refused without harm', async () => {
  for (const body of ['{}', 'null', '[]', 'no JSON']) {
    expect((await post(body, sign(secret, body, new Date()))).statusCode).toBe(400)
  }
})

test('webhooks are forgotten once their signature would be too old anyway', async () => {
  await forgetWebhooks(shop.db, new Date(Date.now() + 3_600_000))
  expect(await shop.db.selectFrom('webhook_events').selectAll().execute()).toEqual([])
})
