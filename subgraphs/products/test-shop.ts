import type { Principal } from '@micromart/auth'
import { newId } from '@micromart/ids'
import { executableSchema, migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { graphql } from 'graphql'
import { contextOf } from './context.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import type { Db } from './tables.ts'

type Who = 'staff' | 'customer' | 'guest' | 'service'

const user = { userId: 'usr_1', sessionId: 'ses_1', token: 't', expiresAt: new Date('2100-01-01') }
const principals: Record<Who, Principal | null> = {
  staff: { ...user, role: 'STAFF', scopes: ['staff'] },
  customer: { ...user, role: 'CUSTOMER', scopes: [] },
  guest: null,
  service: null,
}

/** The products subgraph on a database of its own, asked in process. For tests. */
export async function openTestShop() {
  const log = createLogger({ service: 'products', level: 'silent' })
  const database = await createTestDatabase()
  const db: Db = openDatabase(database.url, log)
  await migrate(db, withCommonMigrations(migrations), log)
  const shop = { db, clock: () => new Date(), newId }
  const schema = executableSchema(typeDefs, resolvers)

  /** The data of an operation, whose fields are not typed here. Throws the first error. */
  async function ask(who: Who, source: string, variableValues: Record<string, unknown> = {}) {
    const request = {
      principal: principals[who],
      caller: who === 'service' ? ('service' as const) : ('router' as const),
      requestId: 'req_1',
      address: '127.0.0.1',
      userAgent: null,
      cartToken: null,
      traceparent: undefined,
      log,
    }
    const contextValue = { ...request, ...contextOf(shop, request) }
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue })
    if (errors?.[0]) throw errors[0]
    // Answers as they go over the wire: plain JSON.
    return JSON.parse(JSON.stringify(data)) as Answer
  }

  return {
    shop,
    ask,
    /** Every message that waits in the outbox, oldest first. */
    async told() {
      const rows = await db.selectFrom('outbox').select(['topic', 'key', 'value']).orderBy('id').execute()
      return rows.map(({ value }) => JSON.parse(value) as { type: string; subject: string; aggregateversion: number })
    },
    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}

/** Whatever an operation of this subgraph answers; a test asks for some of it. */
interface Answer {
  __typename: string
  id: string
  slug: string
  sku: string
  name: string
  status: string
  product: Answer
  byId: Answer
  bySlug: Answer
  variant: Answer
  category: Answer
  node: Answer
  products: Answer
  inCategory: Answer
  categories: Answer[]
  edges: Answer[]
  _entities: Answer[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
  createCategory: Answer
  createProduct: Answer
  addVariant: Answer
  changePrice: Answer
  publishProduct: Answer
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>

let made = 0

/** A product with one variant, as far along as `status` says. */
export async function makeProduct(
  { ask }: TestShop,
  { name = `Lantern ${++made}`, status = 'ACTIVE', categoryIds = [] as string[], amount = '19.90' } = {},
) {
  const sku = `SKU-${++made}`
  const created = await ask(
    'staff',
    'mutation($i: CreateProductInput!) { createProduct(input: $i) { ... on ProductChanged { product { id slug } } } }',
    {
      i: { name, categoryIds },
    },
  )
  const { id, slug } = created.createProduct.product
  const added = await ask(
    'staff',
    'mutation($i: AddVariantInput!) { addVariant(input: $i) { ... on VariantChanged { variant { id } } } }',
    {
      i: { productId: id, sku, selection: [], price: { amount, currency: 'EUR' } },
    },
  )
  if (status !== 'DRAFT') await ask('staff', 'mutation($id: ID!) { publishProduct(id: $id) { __typename } }', { id })
  if (status === 'ARCHIVED') await ask('staff', 'mutation($id: ID!) { archiveProduct(id: $id) { __typename } }', { id })
  return { id, slug, sku, variantId: added.addVariant.variant.id, name }
}
