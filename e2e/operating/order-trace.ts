import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { unsaid } from '../probes/span-conventions.ts'
import { orphans, type Span, wayUp } from '../probes/spans.ts'
import type { Shop } from '../shop/shop.ts'

export interface TracedOrder {
  id: string
  traceId: string
  /** Of the client's own span, which nobody was sent. */
  clientSpan: string
}

/** What a client's own tracing says of its trace. */
export const tracestate = 'rojo=00f067aa0ba902b7'

/** Places an order as a client does that is traced itself, and hands its trace on. */
export async function placeTraced(shop: Shop): Promise<TracedOrder> {
  const staff = await staffOf(shop)
  const customer = await newCustomer(shop)
  await addToCart(customer.client, await shelve(staff, { stock: 3 }))
  const input = await agree(customer)
  const [traceId, clientSpan] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')]
  const context = { traceparent: `00-${traceId}-${clientSpan}-01`, tracestate }
  const traced = clientOf(shop.url, customer.tokens.accessToken, context)
  const { id } = outcome(await send(traced, input), 'OrderPlaced').order
  await orderBecomes(customer.client, id, 'CONFIRMED')
  return { id, traceId, clientSpan }
}

/** From the mail that says that an order is confirmed, parent by parent, up to the client. */
const fromMailToClient = [
  'notifications: smtp send',
  'notifications: send-notification',
  'notifications: send-notification',
  'notifications: process orders.events',
  'orders: process payments.replies',
  'payments: process-payment',
  'orders: process inventory.replies',
  'inventory: reserve-inventory',
  'inventory: process inventory.commands',
  'orders: create-order',
  'orders: POST /graphql',
  'router: subgraph orders',
  'router: graphql.execute',
  'router: POST /graphql',
]

/** What else is somewhere in it: what each kind of span is called. */
const within = [
  ...['validate-user', 'check-inventory', 'update-inventory', 'process-payment'],
  ...[
    'graphql.parse',
    'graphql.validate',
    'graphql.plan',
    'ask cart',
    'publish orders.events',
    'publish payments.replies',
  ],
  ...['payment-provider authorise', 'POST /charges', 'INSERT outbox', 'SELECT checkout_sagas', 'COMMIT'],
]

/** Throws as long as the trace of an order is not whole. */
export function assertOrderTrace(spans: readonly Span[], { id, traceId, clientSpan }: TracedOrder): void {
  const ours = spans.filter((span) => span.traceId === traceId)
  const names = new Set(ours.map(({ name }) => name))
  const missing = within.filter((name) => !names.has(name))
  assert.deepEqual(missing, [], `the trace has ${JSON.stringify([...names])}`)
  const ways = ours.filter(({ name }) => name === 'smtp send').map((mail) => wayUp(ours, mail))
  assert.ok(
    ways.some((way) => way.join() === fromMailToClient.join()),
    `mails' ways up are ${JSON.stringify(ways, null, 1)}`,
  )
  assert.deepEqual(orphans(ours, clientSpan), [], 'parents that nobody was sent')
  assert.deepEqual(unsaid(ours), [])
  const numbered = ours.filter(({ attributes }) => attributes['micromart.order.number'])
  assert.ok(numbered.length > 0, 'no span has the number of the order')
  for (const { attributes } of numbered) assert.equal(attributes['micromart.order.id'], id)
}
