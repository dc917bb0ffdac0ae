import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { services } from '@micromart/subgraphs'
import { certificateAuthority, type Issued, writeIssued } from '@micromart/testing/certificates'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import { WebSocket } from 'ws'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { follow } from '../actors/follow.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import type { PartContext } from '../runner/part.ts'
import { kill, pids } from '../shop/processes.ts'
import { type Shop, startShop } from '../shop/shop.ts'
import { firstOrder } from '../shopping/first-order.ts'

export const title =
  'Without a mesh, processes speak mTLS: nobody without a certificate is answered, and certificates are renewed at work'
export const shopless = true
export const long = true
export const patienceMs = 300_000

export async function run({ say, signal }: PartContext): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-tls-'))
  const old = certificateAuthority()
  const first = old.issue(['127.0.0.1'])
  const files = await writeIssued(folder, first)
  const shop = await startShop(['--replicas', 'cart=2'], {
    TLS_CERT_FILE: files.certFile,
    TLS_KEY_FILE: files.keyFile,
    TLS_CA_FILE: files.caFile,
  })
  try {
    await tell({ shop, say, signal }, folder, first)
  } finally {
    await shop.dispose()
    await rm(folder, { recursive: true })
  }
}

async function tell(context: PartContext, folder: string, first: Issued): Promise<void> {
  const { shop, say } = context
  await firstOrder(shop, say)

  say('whoever has no certificate, or a stranger’s, is answered by no subgraph')
  const { processes } = await shop.running()
  const stranger = { ...certificateAuthority().issue(['127.0.0.1']), ca: first.ca }
  for (const name of [...services, 'cart-2']) {
    const url = processes[name]?.url ?? ''
    assert.match(url, /^https:/)
    assert.equal(await call(url, first), 401, `${name} knows the certificate, and still wants a credential`)
    await assert.rejects(call(url, { ca: first.ca }), `${name} answers anybody`)
    await assert.rejects(call(url, stranger), `${name} answers a stranger`)
    await assert.rejects(fetch(url.replace('https:', 'http:')), `${name} answers in clear`)
    await assert.rejects(openSocket(url, { ca: first.ca }), `${name} takes anybody's websocket`)
    await openSocket(url, first)
  }

  say('the provider’s word has come over mTLS as well')
  const { databases } = await shop.running()
  await eventually(async () => {
    assert.equal(await countOf(databases['payments-sandbox'], 'webhooks'), 0)
    assert.ok((await countOf(databases.payments, 'webhook_events')) > 0)
  })

  say('both carts are asked')
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 9 })
  const customer = await newCustomer(shop)
  for (let times = 0; times < 4; times++) await addToCart(customer.client, variantId)
  for (const name of ['cart', 'cart-2']) assert.ok((await served(shop, name)) > 0, `${name} was asked`)

  say('a new CA takes over, step by step, while a customer watches their order')
  const wanted = await agree(customer)
  const { order } = outcome(await send(customer.client, wanted), 'OrderPlaced')
  const live = follow(customer.client, order.id, 0)
  await live.until('ORDER_CONFIRMED')
  const next = certificateAuthority().issue(['127.0.0.1'])
  await writeFile(join(folder, 'ca.crt'), `${first.ca}${next.ca}`)
  await allWelcome(shop, { ...next, ca: first.ca })
  await writeIssued(folder, { ...next, ca: `${first.ca}${next.ca}` })
  await allWelcome(shop, next)
  await writeIssued(folder, next)
  await eventually(
    async () => {
      for (const name of services) await assert.rejects(call(await urlOf(shop, name), { ...first, ca: next.ca }))
    },
    { within: 30_000 },
  )
  kill(await pids(shop), 'cart')
  const another = await newCustomer(shop)
  await eventually(async () => void (await addToCart(another.client, variantId)), { within: 30_000 })
  const again = outcome(await send(another.client, await agree(another)), 'OrderPlaced').order
  await orderBecomes(staff, again.id, 'CONFIRMED')
  await live.close()
}

/** Every subgraph takes that certificate, and shows one that its CA has signed. */
const allWelcome = (shop: Shop, client: Issued) =>
  eventually(
    async () => {
      for (const name of services) {
        await call(await urlOf(shop, name), client)
      }
    },
    { within: 30_000 },
  )

const urlOf = async (shop: Shop, name: string) => (await shop.running()).processes[name]?.url ?? ''

async function countOf(database: string | undefined, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${table}`)
  await client.end()
  return rows[0].count
}

/** How many GraphQL requests a process has answered. */
async function served(shop: Shop, name: string): Promise<number> {
  const { processes } = await shop.running()
  const metrics = await (await fetch(`${processes[name]?.admin}/metrics`)).text()
  const line = /http_server_request_duration_seconds_count\{[^}]*http_route="\/graphql"[^}]*\} (\d+)/.exec(metrics)
  return Number(line?.[1] ?? 0)
}

/** A websocket that opens, and is closed again. */
async function openSocket(url: string, client: Partial<Issued>): Promise<void> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws', client)
  await once(socket, 'open')
  socket.close()
}

/** One request on a connection of its own: the status of the answer. */
function call(url: string, client: Partial<Issued>): Promise<number> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ query: '{ __typename }' })
    const headers = { 'content-type': 'application/json' }
    const sent = request(url, { method: 'POST', agent: false, headers, ...client }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
