import type { Page } from '@micromart/pagination'
import { anyOf, loadOne } from '@micromart/service'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Collection, OrderStatus } from '../order.ts'
import type { OrderView } from '../record-checkout.ts'
import type { Db, Tables } from '../tables.ts'

/** Which orders a list is of; what is left out does not matter. */
export interface OrderFilter {
  customerId?: string
  status?: readonly OrderStatus[] | null
  /** What the addresses are told apart by of guests whose orders they are. */
  guest?: string
  /** Placed then or later. */
  placedFrom?: Date | null | undefined
  placedBefore?: Date | null | undefined
}

/** Orders by id, as they are now; one that does not exist is left out. */
export async function ordersById(db: Db, ids: readonly string[]): Promise<OrderView[]> {
  const rows = await db
    .selectFrom('order_views')
    .select(['version', 'document'])
    .where('order_id', '=', anyOf(ids))
    .execute()
  return rows.map((row) => ({ ...row.document, version: row.version }))
}

/** One order by its id, or null. */
export async function orderById(db: Db, id: string): Promise<OrderView | null> {
  const [order] = await ordersById(db, [id])
  return order ?? null
}

/** Orders' versions, for those who follow orders: what all of them ask for within a moment is one statement. */
export const orderVersions = (db: Db) =>
  loadOne(
    {
      couldBe: () => true,
      find: (ids) =>
        db.selectFrom('order_views').select(['order_id', 'version']).where('order_id', '=', anyOf(ids)).execute(),
      keyOf: ({ order_id }) => order_id,
    },
    { cache: false, gatherMs: 100 },
  )
export type OrderVersions = ReturnType<typeof orderVersions>

/** One order by its number, or null. */
export async function orderByNumber(db: Db, number: string): Promise<OrderView | null> {
  const row = await db
    .selectFrom('order_views')
    .select(['version', 'document'])
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? { ...row.document, version: row.version } : null
}

/** The sort key of an order in lists: when it was placed, and its id. */
export type ListKey = [placedAt: string, orderId: string]
export const listKeyOf = (order: OrderView): ListKey => [order.placedAt, order.id]

/** What of a list is wanted, and which end of it is first. */
export interface OrderPage extends Page<ListKey> {
  /** What was placed first comes first; the latest does without. */
  oldestFirst?: boolean
}

/** A page of orders, newest first unless it says otherwise, with one more than the page holds if there are more. */
export async function listOrders(db: Db, filter: OrderFilter, page: OrderPage): Promise<OrderView[]> {
  const { status, customerId } = filter
  if (status != null && customerId === undefined) return listByStatus(db, { ...filter, status }, page)
  const rows = await behind(filtered(db, filter).select(['version', 'document']), page).execute()
  return rows.map((row) => ({ ...row.document, version: row.version }))
}

/**
 * Each status by itself, along its own index, and of these the first: whoever looks along all orders for the few of a status that few have
 * reads all there ever were, and that is how PostgreSQL plans once it plans for any status.
 */
async function listByStatus(
  db: Db,
  { status, ...others }: OrderFilter & { status: readonly OrderStatus[] },
  page: OrderPage,
): Promise<OrderView[]> {
  if (status.length === 0) return []
  const [first, ...more] = [...new Set(status)].map((one) =>
    db
      .selectFrom(behind(filtered(db, { ...others, status: [one] }).select(['placed_at', 'order_id']), page).as('some'))
      .select(['placed_at', 'order_id']),
  )
  if (!first) return []
  const foremost = more.reduce((all, one) => all.unionAll(one), first)
  const way = wayOf(page)
  const rows = await db
    .selectFrom(foremost.as('foremost'))
    .innerJoin('order_views', 'order_views.order_id', 'foremost.order_id')
    .select(['version', 'document'])
    .orderBy('foremost.placed_at', way)
    .orderBy('foremost.order_id', way)
    .limit(page.first + 1)
    .execute()
  return rows.map((row) => ({ ...row.document, version: row.version }))
}

const wayOf = ({ oldestFirst }: OrderPage) => (oldestFirst ? 'asc' : 'desc')

/** The next orders of a list, and one more. */
function behind<Columns>(
  list: SelectQueryBuilder<Tables, 'order_views', Columns>,
  page: OrderPage,
): SelectQueryBuilder<Tables, 'order_views', Columns> {
  const { first, after, oldestFirst } = page
  const way = wayOf(page)
  return list
    .$if(after !== null, (all) => {
      const [placedAt, orderId] = after ?? ['', '']
      return all.where((eb) =>
        eb(eb.refTuple('placed_at', 'order_id'), oldestFirst ? '>' : '<', eb.tuple(new Date(placedAt), orderId)),
      )
    })
    .orderBy('placed_at', way)
    .orderBy('order_id', way)
    .limit(first + 1)
}

/** Every order of a customer's. */
export async function orderIdsOf(db: Db, customerId: string): Promise<string[]> {
  const rows = await filtered(db, { customerId }).select('order_id').execute()
  return rows.map((row) => row.order_id)
}

/** A customer's orders whose money staff have written off, the latest first. */
export async function writtenOffOf(db: Db, customerId: string, most: number): Promise<string[]> {
  const rows = await filtered(db, { customerId })
    .select('order_id')
    .where(sql<boolean>`document -> 'collection' ->> 'state' = ${'written off' satisfies Collection['state']}`)
    .orderBy('placed_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.order_id)
}

export async function countOrders(db: Db, filter: OrderFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function filtered(db: Db, { customerId, status, guest, placedFrom, placedBefore }: OrderFilter) {
  return db
    .selectFrom('order_views')
    .$if(customerId !== undefined, (all) => all.where('customer_id', '=', customerId ?? ''))
    .$call((all) => (placedFrom ? all.where('placed_at', '>=', placedFrom) : all))
    .$call((all) => (placedBefore ? all.where('placed_at', '<', placedBefore) : all))
    .$if(guest !== undefined, (all) =>
      // As an array, which PostgreSQL looks up: of a join it may think that all orders are soon looked along.
      all.where(({ eb, fn, selectFrom }) => {
        const ids = selectFrom('guest_contacts')
          .select('order_id')
          .where('email_key', '=', guest ?? '')
        return eb('order_id', '=', fn.any(fn<string[]>('array', [ids])))
      }),
    )
    .$if(status != null, (all) => {
      const [one, ...others] = status ?? []
      // One is a prefix of the index that the list is in the order of.
      if (one !== undefined && others.length === 0) return all.where('status', '=', one)
      return all.where('status', '=', anyOf(status ?? []))
    })
}
