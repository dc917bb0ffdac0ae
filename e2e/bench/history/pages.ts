import type { Client } from '../../actors/client.ts'
import { signedIn, staffOf } from '../../actors/people.ts'
import type { Shop } from '../../shop/shop.ts'
import { storefrontDocuments } from './documents.ts'
import { regular } from './write-history.ts'

interface Connection {
  edges: { node: { id: string; number: string } }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

/** How many pages further a later page is, where there are as many. */
const further = 4

const shows = {
  'to ship': ['CONFIRMED'],
  placed: ['PLACED'],
  shipped: ['SHIPPED'],
  returns: ['RETURN_REQUESTED'],
  done: ['DELIVERED', 'RETURNED'],
  cancelled: ['CANCELLED'],
  all: null,
} as const

/** What a page asks, by what it is called in the figures. */
export async function pagesOf(shop: Shop): Promise<Record<string, () => Promise<unknown>>> {
  const documents = await storefrontDocuments()
  const staff = await staffOf(shop)
  const { client: customer, id: customerId } = await signedIn(shop, regular, 'micromart-demo-1')
  const asker =
    (client: Client, name: string, variables: object) =>
    async (more: object = {}): Promise<Record<string, unknown>> =>
      client.ask<Record<string, unknown>, object>(documents(name), { ...variables, ...more })
  const mine = asker(customer, 'Orders', { account: true, after: null })
  const own = (answer: Record<string, unknown>) => (answer.me as { orders: Connection }).orders
  const [some] = own(await mine()).edges
  if (!some) throw new Error('the regular customer has no orders')
  const { id, number } = some.node
  const scopes = { money: true, customers: true, stock: true, orders: true, catalog: true, webhooks: true }
  const lists: Record<string, () => Promise<unknown>> = {}
  for (const [name, status] of Object.entries(shows)) {
    const list = asker(staff, 'DeskOrders', { status, after: null, money: true, customers: true })
    const after = await cursorOf(list, ({ orders }) => orders as Connection)
    lists[`desk, ${name}`] = () => list()
    lists[`desk, ${name}, later page`] = () => list({ after })
  }
  const after = await cursorOf(mine, own)
  return {
    'own orders': () => mine(),
    'own orders, later page': () => mine({ after }),
    'own order': asker(customer, 'Order', { account: false, id }),
    ...lists,
    'desk, today': asker(staff, 'DeskToday', scopes),
    'desk, an order': asker(staff, 'DeskOrder', { ...scopes, id }),
    'desk, find by number': asker(staff, 'DeskFind', { ...scopes, wanted: number }),
    'desk, find by address': asker(staff, 'DeskCustomers', { email: regular, after: null }),
    'desk, a customer': asker(staff, 'DeskCustomer', { ...scopes, id: customerId, after: null }),
  }
}

/** Where a later page of a list begins. */
async function cursorOf(
  list: (more: object) => Promise<Record<string, unknown>>,
  connectionOf: (answer: Record<string, unknown>) => Connection,
): Promise<string | null> {
  let after: string | null = null
  for (let page = 0; page < further; page++) {
    const { pageInfo } = connectionOf(await list({ after }))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  return after
}
