import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { openPeer } from '@micromart/peers'
import { openDatabase, startWorker } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SandboxTables } from './tables.ts'
import { startSandbox } from './testing.ts'
import { webhookWorker } from './webhooks.ts'
import { ledgerQuery } from './wire.ts'

const { after, end } = cleanups()
let sandbox: Awaited<ReturnType<typeof startSandbox>>

beforeAll(async () => {
  sandbox = await startSandbox(after)
})
afterAll(end)

interface Answer {
  id: string
  reference: string
  charge: unknown
}

let nth = 0
const key = () => `key-${nth++}`

async function send(path: string, body?: unknown, idempotencyKey = key()) {
  const response = await fetch(`${sandbox.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${sandbox.apiKey}`,
      'idempotency-key': idempotencyKey,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Answer }
}
const card = async (token: string) => (await send('/cards', { token })).body.id
const tenEuros = { amount: '10.00', currency: 'EUR' }
const charge = async (token: string, orderId: string, idempotencyKey?: string) =>
  send('/charges', { card: await card(token), orderId, ...tenEuros }, idempotencyKey)

test('without the API key there are the ledger and the card field alone', async () => {
  expect((await fetch(`${sandbox.url}/books?since=2020-01-01`)).status).toBe(401)
  expect((await fetch(`${sandbox.url}/charges?idempotencyKey=x`)).status).toBe(401)
  expect((await fetch(`${sandbox.url}/ledger`)).status).toBe(200)
})

test('a card is charged, captured and refunded, and the ledger says so', async () => {
  const made = await charge('pm_card_visa', 'ord_whole')
  expect(made).toMatchObject({ status: 201, body: { status: 'authorised', authorised: '10.00' } })
  const at = `/charges/${made.body.reference}`
  expect((await send(`${at}/capture`, tenEuros)).body).toMatchObject({ captured: '10.00' })
  expect((await send(`${at}/refund`, { ...tenEuros, amount: '4' })).body).toMatchObject({ refunded: '4.00' })
  expect(await send(`${at}/refund`, { ...tenEuros, amount: '6.01' })).toMatchObject({
    status: 409,
    body: { error: { code: 'amount_too_large' } },
  })
  const ledger = await (await fetch(`${sandbox.url}/ledger`)).json()
  expect(ledger).toContainEqual({
    reference: made.body.reference,
    orderId: 'ord_whole',
    currency: 'EUR',
    authorised: '10.00',
    captured: '10.00',
    refunded: '4.00',
    voided: false,
  })
})

test('the books tell refunds apart, those made by hand too, and what banks take back', async () => {
  const began = new Date().toISOString()
  const { reference } = (await charge('pm_card_visa', 'ord_books', 'books-key')).body
  await send(`/charges/${reference}/capture`, tenEuros)
  await send(`/charges/${reference}/refund`, { ...tenEuros, amount: '1' }, 'books-refund')
  expect((await send(`/by-hand/${reference}/refund`, { ...tenEuros, amount: '2' })).body).toMatchObject({
    refunded: '3.00',
  })
  expect(await send(`/by-hand/${reference}/refund`, { ...tenEuros, amount: '7.01' })).toMatchObject({ status: 409 })
  expect(await send(`/by-hand/${reference}/dispute`, { ...tenEuros, amount: '7.01' })).toMatchObject({ status: 409 })
  const { id } = (await send(`/by-hand/${reference}/dispute`, { reason: 'product_not_received' })).body
  expect((await send(`/by-hand/disputes/${id}`, { status: 'lost' })).status).toBe(204)
  expect((await send('/by-hand/disputes/nothing', { status: 'lost' })).status).toBe(404)
  expect((await send('/by-hand/nothing/dispute', {})).status).toBe(404)

  const entry = {
    reference,
    captured: '10.00',
    refunded: '3.00',
    refunds: [
      { amount: '1.00', idempotencyKey: 'books-refund' },
      { amount: '2.00', idempotencyKey: null },
    ],
    disputes: [{ id, amount: '7.00', status: 'lost', reason: 'product_not_received' }],
  }
  expect((await send(`/books/${reference}`)).body).toMatchObject({ charge: entry })
  expect((await send('/books/nothing')).body).toEqual({ charge: null })
  expect((await send(`/books?since=${began}`)).body).toMatchObject({ charges: [entry], next: null })
  expect((await send('/books?since=sometime')).status).toBe(400)
})

test('the ledger is never told as a whole: whoever says nothing else gets the first thousand', async () => {
  await charge('pm_card_visa', 'ord_first', 'first-key')
  await charge('pm_card_visa', 'ord_second', 'second-key')
  const ledger = async (query: string) => (await fetch(`${sandbox.url}/ledger?${query}`)).json()
  const [first, second] = await ledger('first=2')
  expect(await ledger('first=1')).toEqual([first])
  expect(await ledger(`first=1&after=${first.reference}`)).toEqual([second])
  expect(await ledger('order=ord_second')).toMatchObject([{ orderId: 'ord_second' }])
  expect(ledgerQuery.parse({}).first).toBe(1_000)
  for (const wrong of ['first=0', 'first=10001', 'first=many'])
    expect((await fetch(`${sandbox.url}/ledger?${wrong}`)).status).toBe(400)
})

test('the books are read page by page, and nothing is on two', async () => {
  const began = new Date().toISOString()
  const visa = await card('pm_card_visa')
  for (let nth = 0; nth < 101; nth++) {
    await send('/charges', { card: visa, orderId: `ord_page_${nth}`, ...tenEuros })
  }
  const page = async (after = '') =>
    (await send(`/books?since=${began}${after}`)).body as unknown as { charges: { orderId: string }[]; next: string }
  const first = await page()
  const second = await page(`&after=${first.next}`)
  const orders = [...first.charges, ...second.charges].map(({ orderId }) => orderId)
  expect(orders).toEqual(Array.from({ length: 101 }, (_, nth) => `ord_page_${nth}`))
  expect(second.next).toBeNull()
})

test('a key acts once, and only for what it was first used for', async () => {
  const visa = await card('pm_card_visa')
  const request = { card: visa, orderId: 'ord_twice', ...tenEuros }
  const first = await send('/charges', request, 'same-key')
  const again = await send('/charges', request, 'same-key')
  expect(again.body).toEqual(first.body)
  expect(await send('/charges', { ...request, amount: '11.00' }, 'same-key')).toMatchObject({ status: 409 })

  const at = `/charges/${first.body.reference}/capture`
  await Promise.all([1, 2, 3].map(() => send(at, tenEuros, 'capture-key')))
  expect((await send(at, tenEuros, 'capture-key')).body).toMatchObject({ captured: '10.00' })
})

test('the lost card takes the money and drops the connection, the first time only', async () => {
  await expect(charge('pm_sandbox_lost', 'ord_lost', 'lost-key')).rejects.toThrow('fetch failed')
  expect((await send('/charges?idempotencyKey=lost-key')).body).toMatchObject({ authorised: '10.00' })
})

test('a card that declines is told apart when it is added and when it is charged', async () => {
  expect(await send('/cards', { token: 'pm_card_chargeDeclined' })).toMatchObject({ status: 402 })
  expect(await send('/cards', { token: 'pm_card_nobody' })).toMatchObject({ status: 404 })
  expect((await charge('pm_card_chargeCustomerFail', 'ord_fail')).body).toMatchObject({
    status: 'declined',
    authorised: '0.00',
    declineCode: 'card_declined',
  })
})

test('a card whose authorisation lapses works when it is authorised anew, unless it is exhausted', async () => {
  const capture = (reference: string) => send(`/charges/${reference}/capture`, tenEuros)
  for (const [token, again] of [
    ['pm_sandbox_lapses', 'authorised'],
    ['pm_sandbox_exhausted', 'declined'],
  ] as const) {
    const of = { card: await card(token), orderId: `ord_${token}`, ...tenEuros }
    const first = await send('/charges', of)
    expect(first.body).toMatchObject({ status: 'authorised' })
    expect(await capture(first.body.reference)).toMatchObject({
      status: 409,
      body: { error: { code: 'charge_lapsed' } },
    })
    const second = await send('/charges', of)
    expect(second.body).toMatchObject({ status: again })
    if (again === 'authorised') expect((await capture(second.body.reference)).body).toMatchObject({ captured: '10.00' })
  }
})

test('a charge called off by its key takes no effect when it comes late', async () => {
  expect((await send('/charges/cancel', { idempotencyKey: 'late-key' })).body).toEqual({ charge: null })
  expect((await charge('pm_card_visa', 'ord_late', 'late-key')).body).toMatchObject({
    voided: true,
    authorised: '0.00',
  })

  await charge('pm_card_visa', 'ord_in_time', 'in-time-key')
  expect((await send('/charges/cancel', { idempotencyKey: 'in-time-key' })).body.charge).toMatchObject({ voided: true })
})

test('nonsense is refused as nonsense', async () => {
  const visa = await card('pm_card_visa')
  for (const amount of ['0', '-1', '1.001', 'ten', '']) {
    expect(await send('/charges', { card: visa, orderId: 'ord_x', amount, currency: 'EUR' })).toMatchObject({
      status: 400,
    })
  }
  expect(await send('/charges', { card: visa, orderId: 'ord_x', amount: '1', currency: 'XYZ' })).toMatchObject({
    status: 400,
  })
})

test('webhooks are signed, and come again until they are taken', async () => {
  const database = await createTestDatabase()
  after(database.drop)
  const log = createLogger({ service: 'test', level: 'silent' })
  const other = await startSandbox(after)
  const heard: { body: string; signature: string }[] = []
  const receiver = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    heard.push({ body, signature: String(request.headers['sandbox-signature']) })
    response.writeHead(heard.length === 1 ? 500 : 204).end()
  })
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  after(() => new Promise<void>((closed) => receiver.close(() => closed())))
  const address = receiver.address()
  const port = typeof address === 'object' ? address?.port : 0
  const db = openDatabase<SandboxTables>(other.databaseUrl, log)
  after(() => db.destroy())
  const peer = openPeer({ urls: [`http://127.0.0.1:${port}/`] })
  after(() => peer.close())
  const parts = {
    db,
    receiver: peer,
    secret: 'a secret for webhooks',
    clock: () => new Date(),
    log,
    wakenBy: other.wakenBy,
  }
  const worker = startWorker(webhookWorker(parts), log)
  after(() => worker.stop())

  const headers = {
    authorization: `Bearer ${other.apiKey}`,
    'content-type': 'application/json',
    'idempotency-key': 'hook',
  }
  const post = async (path: string, body: unknown) =>
    (await (
      await fetch(`${other.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json()) as Answer
  const { id } = await post('/cards', { token: 'pm_card_visa' })
  await post('/charges', { card: id, orderId: 'ord_hook', ...tenEuros })

  await eventually(() => expect(heard).toHaveLength(2))
  const [first, second] = heard
  expect(second?.body).toBe(first?.body)
  expect(JSON.parse(second?.body ?? '')).toMatchObject({
    type: 'charge.authorised',
    charge: { idempotencyKey: 'hook' },
  })
  const { t, v1 } = Object.fromEntries((second?.signature ?? '').split(',').map((part) => part.split('=')))
  expect(v1).toBe(createHmac('sha256', 'a secret for webhooks').update(`${t}.${second?.body}`).digest('hex'))
})
