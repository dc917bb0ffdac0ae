import { newId } from '@micromart/ids'
import { executableSchema } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { graphql } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { stockLoader } from '../loaders.ts'
import typeDefs from '../schema.graphql'
import { openInventory } from '../testing/shelf.ts'
import { resolvers } from './index.ts'

let shop: Awaited<ReturnType<typeof openInventory>>
let schema: ReturnType<typeof executableSchema>

beforeAll(async () => {
  shop = await openInventory()
  schema = executableSchema(typeDefs, resolvers({ db: shop.db, ...shop.occasion }))
})

afterAll(() => shop.close())

const shopper: Partial<Context> = { caller: 'router', principal: null }
const sibling: Partial<Context> = { caller: 'service', principal: null }
const staff: Partial<Context> = {
  caller: 'router',
  principal: {
    userId: 'usr_staff',
    role: 'STAFF',
    scopes: ['staff'],
    sessionId: 'ses_1',
    token: '',
    expiresAt: new Date('2027-01-01T00:00:00Z'),
  },
}

async function ask(who: Partial<Context>, source: string, variableValues: Record<string, unknown> = {}) {
  const contextValue: Context = {
    principal: null,
    caller: 'router',
    requestId: 'req_1',
    address: '',
    userAgent: null,
    cartToken: null,
    traceparent: undefined,
    log: createLogger({ service: 'inventory', level: 'silent' }),
    stock: stockLoader(shop.db, shop.occasion.clock),
    ...who,
  }
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue })
  return { data: data && JSON.parse(JSON.stringify(data)), codes: errors?.map((error) => error.extensions.code) }
}

const ofVariants = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Variant { available availability } } }`
const asVariants = (...ids: string[]) => ({ of: ids.map((id) => ({ __typename: 'Variant', id })) })

test('shoppers are told of ten pieces at most; staff and siblings of all', async () => {
  const lamp = asVariants(await shop.stocked(25))
  expect((await ask(shopper, ofVariants, lamp)).data._entities).toEqual([{ available: 10, availability: 'IN_STOCK' }])
  for (const who of [staff, sibling]) {
    expect((await ask(who, ofVariants, lamp)).data._entities[0].available).toBe(25)
  }
})

test('of a variant that inventory has never heard of nothing is said', async () => {
  const unknown = asVariants(newId('var'), "' OR 1=1--")
  const nothing = { available: null, availability: null }
  expect(await ask(shopper, ofVariants, unknown)).toEqual({ data: { _entities: [nothing, nothing] } })
})

test('a product is in stock when any of its variants is', async () => {
  const [gone, there] = [await shop.stocked(0), await shop.stocked(1)]
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { inStock } } }`
  const product = (...ids: string[]) => ({
    __typename: 'Product',
    id: newId('prd'),
    variants: ids.map((id) => ({ id })),
  })
  const { data } = await ask(shopper, source, { of: [product(gone, there), product(gone), product()] })
  expect(data._entities).toEqual([{ inStock: true }, { inStock: false }, { inStock: false }])
})

test('only staff see and change the shelf itself', async () => {
  const lamp = await shop.stocked(3)
  const list = '{ stockLevels(first: 100) { edges { node { onHand variant { id } } } } }'
  expect((await ask(shopper, list)).codes).toEqual(['UNAUTHENTICATED'])
  const change = `mutation ($id: ID!) { setReorderPoint(variantId: $id, reorderPoint: 1) { __typename } }`
  expect((await ask(shopper, change, { id: lamp })).codes).toEqual(['UNAUTHENTICATED'])
  const { data } = await ask(staff, list)
  expect(data.stockLevels.edges).toContainEqual({ node: { onHand: 3, variant: { id: lamp } } })
  expect((await ask(staff, '{ stockLevels(first: 101) { edges { cursor } } }')).codes).toEqual(['BAD_USER_INPUT'])
})

test('staff adjust stock through the public schema', async () => {
  const input = { idempotencyKey: newId('req'), variantId: await shop.stocked(0), by: 4, reason: 'RECEIVED' }
  const source = `mutation ($input: AdjustStockInput!) {
    adjustStock(input: $input) { ... on StockAdjusted { stock { onHand reserved updatedAt variant { available } } } }
  }`
  expect((await ask(staff, source, { input })).data.adjustStock.stock).toEqual({
    onHand: 4,
    reserved: 0,
    updatedAt: shop.occasion.clock().toISOString(),
    variant: { available: 4 },
  })
})
