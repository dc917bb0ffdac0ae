import { newId } from '@micromart/ids'
import { customer, guest, service, staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InventoryHarness, openInventory } from '../testing/harness.ts'

let shop: InventoryHarness

beforeAll(async () => {
  shop = await openInventory()
})

afterAll(() => shop.close())

const codes = ({ errors }: Awaited<ReturnType<InventoryHarness['ask']>>) =>
  errors?.map(({ extensions }) => extensions.code)

const ofVariants = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Variant { available availability } } }`
const asVariants = (...ids: string[]) => ({ of: ids.map((id) => ({ __typename: 'Variant', id })) })
const adjusting = `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename
  ... on StockAdjusted { stock { onHand reserved reorderPoint updatedAt variant { id available } } }
  ... on Problem { message } ... on NotFound { of } ... on WouldBreakReservations { reserved } ... on InvalidInput { path } } }`
const pointing = `mutation ($id: ID!, $point: Int!) { setReorderPoint(variantId: $id, reorderPoint: $point) { __typename
  ... on StockAdjusted { stock { reorderPoint } } ... on NotFound { of } ... on InvalidInput { path } } }`

async function adjust(change: object) {
  const input = { idempotencyKey: newId('req'), by: 1, reason: 'RECEIVED', ...change }
  return (await shop.ask(adjusting, { input }, staff())).data.adjustStock
}

test('shoppers are told of ten pieces at most; staff and siblings of all', async () => {
  const lamp = asVariants(await shop.stocked(25))
  for (const who of [guest(), customer()]) {
    const { data } = await shop.ask(ofVariants, lamp, who)
    expect(data._entities).toEqual([{ available: 10, availability: 'IN_STOCK' }])
  }
  for (const who of [staff(), service()]) {
    expect((await shop.ask(ofVariants, lamp, who)).data._entities[0].available).toBe(25)
  }
})

test('of a variant that inventory has never heard of nothing is said', async () => {
  const unknown = asVariants(newId('var'), "' OR 1=1--")
  const nothing = { available: null, availability: null }
  expect(await shop.ask(ofVariants, unknown)).toEqual({ data: { _entities: [nothing, nothing] } })
})

test('a product is in stock when any of its variants is', async () => {
  const [gone, there] = [await shop.stocked(0), await shop.stocked(1)]
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { inStock } } }`
  const product = (...ids: string[]) => ({
    __typename: 'Product',
    id: newId('prd'),
    variants: ids.map((id) => ({ id })),
  })
  const of = [product(gone, there), product(gone), product(), product(gone, newId('var'))]
  const { data } = await shop.ask(source, { of })
  expect(data._entities).toEqual([{ inStock: true }, { inStock: false }, { inStock: false }, { inStock: null }])
})

test('only staff see and change the shelf itself', async () => {
  const lamp = await shop.stocked(3)
  const list = '{ stockLevels(first: 100) { edges { node { id onHand variant { id } } } } }'
  const shelf = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Variant { id stock { id onHand } } } }`
  const input = { idempotencyKey: newId('req'), variantId: lamp, by: 1, reason: 'RECEIVED' }
  const asks: [string, object][] = [
    [list, {}],
    [shelf, asVariants(lamp)],
    [pointing, { id: lamp, point: 1 }],
    [adjusting, { input }],
  ]
  for (const [source, variables] of asks) {
    expect(codes(await shop.ask(source, { ...variables }, guest()))).toEqual(['UNAUTHENTICATED'])
    expect(codes(await shop.ask(source, { ...variables }, customer()))).toEqual(['FORBIDDEN'])
  }
  const { data } = await shop.ask(list, {}, staff())
  const id = lamp.replace('var_', 'stk_')
  expect(data.stockLevels.edges).toContainEqual({ node: { id, onHand: 3, variant: { id: lamp } } })
  const [variant] = (await shop.ask(shelf, asVariants(lamp), staff())).data._entities
  expect(variant).toEqual({ id: lamp, stock: { id, onHand: 3 } })
})

test('staff adjust stock through the public schema', async () => {
  const lamp = await shop.stocked(0)
  const answer = await adjust({ variantId: lamp, by: 4 })
  expect(answer).toEqual({
    __typename: 'StockAdjusted',
    stock: {
      onHand: 4,
      reserved: 0,
      reorderPoint: 5,
      updatedAt: (await shop.changes(lamp)).at(-1)?.time,
      variant: { id: lamp, available: 4 },
    },
  })
})

test('of two adjustments in one request each shows what there is then', async () => {
  const variantId = await shop.stocked(0)
  const source = `mutation ($a: AdjustStockInput!, $b: AdjustStockInput!) {
    a: adjustStock(input: $a) { ... on StockAdjusted { stock { variant { available } } } }
    b: adjustStock(input: $b) { ... on StockAdjusted { stock { variant { available } } } }
  }`
  const one = () => ({ idempotencyKey: newId('req'), variantId, by: 1, reason: 'RECEIVED' })
  const { data } = await shop.ask(source, { a: one(), b: one() }, staff())
  expect([data.a, data.b].map(({ stock }) => stock.variant.available)).toEqual([1, 2])
})

test('every refusal is a typed problem in words of its own', async () => {
  const variantId = await shop.stocked(5)
  await shop.reserve(newId('ord'), { [variantId]: 3 })
  expect(await adjust({ variantId, by: -3 })).toEqual({
    __typename: 'WouldBreakReservations',
    message: 'Of 5 on hand 3 are promised, so at most 2 can go.',
    reserved: 3,
  })
  expect(await adjust({ variantId, by: 0 })).toMatchObject({ __typename: 'InvalidInput', path: ['by'] })
  expect(await adjust({ variantId, by: 2_000_000_000 })).toMatchObject({ path: ['by'] })
  expect(await adjust({ variantId, idempotencyKey: '' })).toMatchObject({ path: ['idempotencyKey'] })
  expect(await adjust({ variantId, idempotencyKey: 'k'.repeat(256) })).toMatchObject({ path: ['idempotencyKey'] })
  expect(await adjust({ variantId, idempotencyKey: variantId })).toMatchObject({ __typename: 'StockAdjusted' })
  expect(await adjust({ variantId, idempotencyKey: variantId, by: 2 })).toEqual({
    __typename: 'IdempotencyKeyReused',
    message: 'This key was already used for a different adjustment.',
  })
  const { data } = await shop.ask(pointing, { id: variantId, point: -1 }, staff())
  expect(data.setReorderPoint).toEqual({ __typename: 'InvalidInput', path: ['reorderPoint'] })
})

test('a variant that inventory has never heard of is not found, whatever its id looks like', async () => {
  for (const id of [newId('var'), newId('ord'), "' OR 1=1--", 'x'.repeat(10_000), 'a\0b']) {
    const missing = { __typename: 'NotFound', of: id.replace('\0', '\ufffd') }
    expect(await adjust({ variantId: id })).toMatchObject(missing)
    expect((await shop.ask(pointing, { id, point: 1 }, staff())).data.setReorderPoint).toEqual(missing)
  }
})

test('the staff list goes on where it stopped, and can show only what is low', async () => {
  const [plenty, low, none] = [await shop.stocked(100), await shop.stocked(2), await shop.stocked(0)]
  const listing = `query ($first: Int, $after: String, $low: Boolean) {
    stockLevels(first: $first, after: $after, lowOnly: $low) {
      pageInfo { hasNextPage endCursor } edges { cursor node { variant { id } } } } }`
  const list = async (more: object) => (await shop.ask(listing, { ...more }, staff())).data.stockLevels
  const ids = ({ edges }: { edges: { node: { variant: { id: string } } }[] }) =>
    edges.map(({ node }) => node.variant.id)

  const all = ids(await list({ first: 100 }))
  expect(all.slice(-3)).toEqual([plenty, low, none])
  const paged: string[] = []
  for (let after = null, next = true; next; ) {
    const page = await list({ first: 1, after })
    paged.push(...ids(page))
    after = page.pageInfo.endCursor
    next = page.pageInfo.hasNextPage
  }
  expect(paged).toEqual(all)
  const short = ids(await list({ first: 100, low: true }))
  expect(short).toEqual(expect.arrayContaining([low, none]))
  expect(short).not.toContain(plenty)
  for (const wrong of [{ first: 0 }, { first: 101 }, { after: 'nonsense' }, { after: 'WyJ2YXJfMSJd' }]) {
    expect(codes(await shop.ask(listing, wrong, staff()))).toEqual(['BAD_USER_INPUT'])
  }
})
