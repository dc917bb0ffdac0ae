import type {
  DeskCustomerQueryVariables,
  DeskCustomersQueryVariables,
  DeskFindQueryVariables,
  DeskOrderQueryVariables,
  DeskOrdersQueryVariables,
  DeskTodayQueryVariables,
  OrderQueryVariables,
  OrdersQueryVariables,
} from '@micromart/storefront/operations'
import type { Client } from '../../actors/client.ts'
import { signedIn, staffOf } from '../../actors/people.ts'
import type { Shop } from '../../shop/shop.ts'
import { storefrontDocuments } from './documents.ts'
import { regular } from './write-history.ts'

interface Connection {
  edges: { node: { id: string; number: string } }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

/** What the storefront's operations take, by their names: one that changes is seen here by its types. */
interface Asked {
  Orders: OrdersQueryVariables
  Order: OrderQueryVariables
  DeskOrders: DeskOrdersQueryVariables
  DeskToday: DeskTodayQueryVariables
  DeskOrder: DeskOrderQueryVariables
  DeskFind: DeskFindQueryVariables
  DeskCustomers: DeskCustomersQueryVariables
  DeskCustomer: DeskCustomerQueryVariables
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
    <Name extends keyof Asked>(client: Client, name: Name, variables: Asked[Name]) =>
    async (more: Partial<Asked[Name]> = {}): Promise<Record<string, unknown>> =>
      client.ask<Record<string, unknown>, object>(documents(name), { ...variables, ...more })
  const mine = asker(customer, 'Orders', { account: true, after: null })
  const own = (answer: Record<string, unknown>) => (answer.me as { orders: Connection }).orders
  const [some] = own(await mine()).edges
  if (!some) throw new Error('the regular customer has no orders')
  const { id, number } = some.node
  const lists: Record<string, () => Promise<unknown>> = {}
  for (const [name, status] of Object.entries(shows)) {
    const list = asker(staff, 'DeskOrders', {
      status: status && [...status],
      sort: 'NEWEST',
      after: null,
      money: true,
      customers: true,
    })
    const after = await cursorOf(list, ({ orders }) => orders as Connection)
    lists[`desk, ${name}`] = () => list()
    lists[`desk, ${name}, later page`] = () => list({ after })
    lists[`desk, ${name}, oldest first`] = () => list({ sort: 'OLDEST' })
  }
  const after = await cursorOf(mine, own)
  return {
    'own orders': () => mine(),
    'own orders, later page': () => mine({ after }),
    'own order': asker(customer, 'Order', { account: false, id }),
    ...lists,
    'desk, today': asker(staff, 'DeskToday', { orders: true, stock: true, webhooks: true }),
    'desk, an order': asker(staff, 'DeskOrder', { id, money: true, customers: true, stock: true }),
    'desk, find by number': asker(staff, 'DeskFind', { wanted: number, orders: true, catalog: true }),
    'desk, find by address': asker(staff, 'DeskCustomers', {
      words: regular,
      sort: 'NEWEST',
      after: null,
      guest: regular,
      guests: true,
    }),
    'desk, a customer': asker(staff, 'DeskCustomer', { id: customerId, orders: true, money: true, after: null }),
  }
}

/** Where a later page of a list begins. */
async function cursorOf(
  list: (more: { after: string | null }) => Promise<Record<string, unknown>>,
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
