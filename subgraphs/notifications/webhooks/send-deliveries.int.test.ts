import { recordSpans } from '@micromart/telemetry/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, expect, test } from 'vitest'
import { isSignedWith } from '../testing/receiver.ts'
import { webhookTest } from '../testing/webhook-test.ts'
import { mostAttempts } from './attempt-store.ts'

const { after, end } = cleanups()
const { open, receiver } = webhookTest(after)
afterEach(end)

const secondMs = 1_000
const dayMs = 24 * 60 * 60_000

test('an event arrives once however often it is heard of, signed, and says nothing of people', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id, secret } = await shop.registered(endpoint.url)
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada', 'evt_once')
  await shop.confirmed('ord_1', 'usr_ada', 'evt_once')
  await shop.sendWebhooks()
  await shop.sendWebhooks()
  expect(endpoint.types()).toEqual(['order.placed', 'order.confirmed'])
  expect(endpoint.received.every((one) => isSignedWith(secret, one))).toBe(true)
  expect(endpoint.received[1]?.data).toEqual({ orderId: 'ord_1', number: 'MM-ord_1' })
  expect(endpoint.received[0]?.body).not.toMatch(/usr_ada|Ada|Kanalstrasse|pme_/)
  const { deliveries } = await shop.webhookOf(id)
  expect(deliveries.map((each) => each.id)).toEqual(endpoint.received.map((each) => each.id))
  expect(deliveries).toMatchObject([
    { status: 'DELIVERED', attempts: [{ statusCode: 204, fault: null, answer: null }] },
    {},
  ])
})

test('a webhook hears of what it chose, and of nothing that was before it', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  await shop.placed('ord_before', 'usr_ada')
  await shop.registered(endpoint.url, ['ORDER_CONFIRMED', 'STOCK_LOW'])
  shop.passTime(secondMs)
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada')
  await shop.stockFell('var_1', 1, 3)
  await shop.stockFell('var_2', 1, 0)
  await shop.sendWebhooks()
  expect(endpoint.types().sort()).toEqual(['order.confirmed', 'stock.low'])
})

test('while an event is not taken, those after it of its order wait, and other orders go on', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  const told = () => endpoint.received.map(({ type, data }) => `${type} ${data.orderId}`)
  endpoint.answers((response, { data }) => response.writeHead(data.orderId === 'ord_bad' ? 500 : 200).end('Oh no.\n\n'))
  for (const order of ['ord_bad', 'ord_good']) {
    await shop.placed(order, 'usr_ada')
    await shop.confirmed(order, 'usr_ada')
  }
  await shop.sendWebhooks()
  expect(told().sort()).toEqual(['order.confirmed ord_good', 'order.placed ord_bad', 'order.placed ord_good'])
  const [first, second] = (await shop.webhookOf(id, 'PENDING')).deliveries
  expect(first).toMatchObject({ attempts: [{ statusCode: 500, fault: 'It answered 500.', answer: 'Oh no.' }] })
  expect(second).toMatchObject({ type: 'order.confirmed', attempts: [] })

  endpoint.answers((response) => response.writeHead(200).end())
  shop.passTime(6 * secondMs)
  await shop.sendWebhooks()
  expect(told().slice(3)).toEqual(['order.placed ord_bad', 'order.confirmed ord_bad'])
  expect((await shop.webhookOf(id)).webhook.failingSince).toBeNull()
})

test('of a delivery that staff have made again and again the latest attempts are kept', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  await shop.placed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  const [delivery] = (await shop.webhookOf(id)).deliveries
  for (let nth = 0; nth < mostAttempts + 3; nth++) {
    await shop.asStaff('redeliver', `id: "${delivery?.id}"`)
    shop.passTime(secondMs)
    await shop.sendWebhooks()
  }
  expect(endpoint.received).toHaveLength(mostAttempts + 4)
  const [{ attempts } = { attempts: [] }] = (await shop.webhookOf(id)).deliveries
  expect(attempts).toHaveLength(mostAttempts)
})

test('an event is given up after its last attempt, is listed, and those after it follow', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers((response, { type }) => response.writeHead(type === 'order.placed' ? 418 : 200).end())
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada')
  for (const _ of [1, 2, 3]) {
    await shop.sendWebhooks()
    shop.passTime(40 * secondMs)
  }
  expect(endpoint.types()).toEqual(['order.placed', 'order.placed', 'order.placed', 'order.confirmed'])
  expect(new Set(endpoint.received.map((each) => each.id)).size).toBe(2)
  const { deliveries } = await shop.webhookOf(id)
  expect(deliveries.map(({ status, attempts }) => [status, attempts.length])).toEqual([
    ['FAILED', 3],
    ['DELIVERED', 1],
  ])
  expect(await shop.registry.metrics()).toMatch(/micromart_webhook_deliveries_given_up_total 1/)
})

test('what was given up is delivered again, in its order and under the ids that it had', async () => {
  const [shop, endpoint] = [await open({ MICROMART_WEBHOOK_RETRIES_AFTER: '0' }), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers((response) => response.writeHead(500).end())
  const began = shop.clock().toISOString()
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  const ids = endpoint.received.map((each) => each.id)
  expect(ids).toEqual([ids[0], ids[0], ids[2], ids[2]])

  endpoint.answers((response) => response.writeHead(200).end())
  expect(await shop.asStaff('redeliverFailed', `id: "${id}", since: "${began}"`)).toMatchObject({ count: 2 })
  await shop.sendWebhooks()
  expect(await shop.asStaff('redeliver', `id: "${ids[0]}"`)).toMatchObject({ delivery: { status: 'PENDING' } })
  await shop.sendWebhooks()
  expect(endpoint.received.slice(4).map((each) => each.id)).toEqual([ids[0], ids[2], ids[0]])
  expect((await shop.webhookOf(id, 'FAILED')).deliveries).toEqual([])
})

test('an endpoint that does not answer is not waited for beyond the timeout', async () => {
  const [shop, endpoint] = [await open({ MICROMART_WEBHOOK_TIMEOUT_MS: '500' }), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers(() => {})
  await shop.placed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  const [first] = (await shop.webhookOf(id)).deliveries
  expect(first?.attempts).toEqual([{ statusCode: null, fault: 'It did not answer in time.', answer: null }])
})

test('an endpoint that takes its time holds up no other', async () => {
  const [shop, slow, quick] = [await open(), await receiver(), await receiver()]
  const { id } = await shop.registered(slow.url)
  await shop.registered(quick.url)
  slow.answers(async (response) => {
    await eventually(() => expect(quick.received).toHaveLength(6))
    response.writeHead(200).end()
  })
  for (let nth = 0; nth < 6; nth++) await shop.placed(`ord_${nth}`, 'usr_ada')
  await shop.sendWebhooks()
  expect((await shop.webhookOf(id, 'DELIVERED')).deliveries).toHaveLength(6)
})

test('an answer that never ends, or is huge, is read as far as it is shown', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers((response) => {
    response.writeHead(500)
    const timer = setInterval(() => response.write('x'.repeat(65_536)), 1)
    response.on('close', () => clearInterval(timer))
  })
  await shop.placed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  const [first] = (await shop.webhookOf(id)).deliveries
  expect(first?.attempts).toEqual([{ statusCode: 500, fault: 'It answered 500.', answer: 'x'.repeat(200) }])
})

test('an answer counts by its status, even if what it says goes on for ever', async () => {
  const [shop, endpoint] = [await open({ MICROMART_WEBHOOK_TIMEOUT_MS: '2000' }), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers((response) => response.writeHead(200).write('Thank'))
  await shop.placed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  const [first] = (await shop.webhookOf(id)).deliveries
  expect(first).toMatchObject({ status: 'DELIVERED', attempts: [{ statusCode: 200, fault: null, answer: 'Thank' }] })
})

test('a redirect is not followed', async () => {
  const [shop, endpoint, elsewhere] = [await open(), await receiver(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers((response) => response.writeHead(307, { location: elsewhere.url }).end())
  await shop.placed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  expect(elsewhere.received).toEqual([])
  const [first] = (await shop.webhookOf(id)).deliveries
  expect(first?.attempts).toMatchObject([{ fault: 'It answered 307: redirects are not followed.' }])
})

test('an endpoint that asks for time gets it', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers((response) => response.writeHead(503, { 'retry-after': '3600' }).end())
  await shop.placed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  const [first] = (await shop.webhookOf(id)).deliveries
  expect(Date.parse(first?.nextAttemptAt ?? '') - shop.clock().getTime()).toBeGreaterThan(3_500 * secondMs)
})

test('an endpoint that is gone is disabled, nothing more is kept for it, and the staff are told', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  await shop.user('usr_s1', { role: 'STAFF' })
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers((response) => response.writeHead(410).end())
  await shop.placed('ord_1', 'usr_ada')
  await shop.confirmed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  await shop.placed('ord_2', 'usr_ada')
  await shop.sendWebhooks()
  expect(endpoint.types()).toEqual(['order.placed'])
  const { webhook, deliveries } = await shop.webhookOf(id)
  expect(webhook).toMatchObject({ enabled: false, disabledBecause: 'GONE' })
  expect(deliveries.map(({ status }) => status)).toEqual(['FAILED', 'FAILED'])
  const { listed } = await shop.notificationsOf('usr_s1')
  expect(listed?.edges[0]?.node.title).toBe(`The webhook to ${new URL(endpoint.url).host} is disabled`)
  expect((await shop.mails('usr_s1')).at(-1)).toMatchObject({ content: { kind: 'webhook-disabled', because: 'GONE' } })
  expect(await shop.asStaff('sendTestEvent', `id: "${id}"`)).toEqual({ __typename: 'WebhookDisabled' })

  endpoint.answers((response) => response.writeHead(200).end())
  await shop.asStaff('changeWebhook', `input: { id: "${id}", enabled: true }`)
  await shop.placed('ord_3', 'usr_ada')
  await shop.sendWebhooks()
  expect(endpoint.received.at(-1)?.data.orderId).toBe('ord_3')
})

test('an endpoint that takes nothing for five days is disabled', async () => {
  const [shop, endpoint] = [
    await open({ MICROMART_WEBHOOK_RETRIES_AFTER: '86400,86400,86400,86400,86400,86400,86400' }),
    await receiver(),
  ]
  const { id } = await shop.registered(endpoint.url)
  endpoint.answers((response) => response.writeHead(500).end())
  await shop.placed('ord_1', 'usr_ada')
  for (let day = 0; day < 5; day++) {
    await shop.sendWebhooks()
    expect((await shop.webhookOf(id)).webhook).toMatchObject({ enabled: true })
    shop.passTime(1.2 * dayMs)
  }
  await shop.sendWebhooks()
  expect((await shop.webhookOf(id)).webhook).toMatchObject({ enabled: false, disabledBecause: 'FAILING' })
})

test('where private addresses are refused, none is reached, by name or number, whatever it was registered as', async () => {
  const [shop, endpoint] = [await open({ MICROMART_WEBHOOK_PRIVATE_ADDRESSES: 'refuse' }), await receiver()]
  const { port } = new URL(endpoint.url)
  const { id } = await shop.registered(`https://localhost:${port}/`)
  await shop.placed('ord_1', 'usr_ada')
  // The setting may have been another when it was registered.
  for (const url of [null, `https://127.0.0.1:${port}/`, 'http://public.example/']) {
    if (url) await shop.db.updateTable('webhooks').set({ url }).execute()
    await shop.sendWebhooks()
    shop.passTime(40 * secondMs)
  }
  const [first] = (await shop.webhookOf(id)).deliveries
  const fault = 'Deliveries may not go there: they go to public addresses alone, by https.'
  expect(first?.attempts).toMatchObject([{ fault }, { fault }, { fault }])
  expect(endpoint.received).toEqual([])
})

test('what was delivered is forgotten after its time, what waits is not', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  await shop.placed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  await shop.confirmed('ord_1', 'usr_ada')
  shop.passTime(31 * 24 * 60 * 60_000)
  await shop.work('retention')
  expect((await shop.webhookOf(id)).deliveries).toMatchObject([{ type: 'order.confirmed' }])
})

test('the span of an attempt says where it went and of which webhook it is, and not the address, which may have a key in it', async () => {
  const [shop, endpoint, traced] = [await open(), await receiver(), recordSpans()]
  after(() => traced.stop())
  const { id } = await shop.registered(endpoint.url)
  await shop.placed('ord_1', 'usr_ada')
  await shop.sendWebhooks()
  const span = traced.spans().find(({ name }) => name === 'send-webhook')
  const { hostname, port, origin } = new URL(endpoint.url)
  expect(span?.attributes).toMatchObject({
    ...{ 'http.request.method': 'POST', 'http.response.status_code': 204, 'url.scheme': 'http' },
    ...{ 'server.address': hostname, 'server.port': Number(port), 'url.full': `${origin}/REDACTED` },
    'micromart.webhook.id': id,
    'micromart.webhook.delivery.id': endpoint.received[0]?.id,
  })
  expect(JSON.stringify(traced.spans())).not.toMatch(/not-for-logs|\/events/)
})
