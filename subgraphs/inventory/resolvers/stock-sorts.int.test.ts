import { newId } from '@micromart/ids'
import { encodeCursor } from '@micromart/pagination'
import { staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InventoryHarness, openInventory } from '../testing/harness.ts'

interface Level {
  onHand: number
  reserved: number
  reorderPoint: number
  variant: { id: string }
}

let shop: InventoryHarness

beforeAll(async () => {
  shop = await openInventory({ still: true })
  const variants: string[] = []
  for (const pieces of [7, 0, 3, 7, 40, 3, 12, 7]) variants.push(await shop.stocked(pieces))
  const [seven = '', , , otherSeven = '', forty = '', , twelve = ''] = variants
  // Held and expired, held, expired beside a live one: nobody sweeps.
  await shop.reserve(newId('ord'), { [seven]: 6, [twelve]: 5 })
  await shop.passMinutes(16)
  await shop.reserve(newId('ord'), { [forty]: 39, [twelve]: 2, [otherSeven]: 2 })
  await sql`UPDATE stock SET sku = (ARRAY['b', 'A', 'a-2', 'a-10', 'é'])[1 + on_hand % 5] || reserved || variant_id`.execute(
    shop.db,
  )
})
afterAll(() => shop.close())

const listing = `query ($first: Int, $after: String, $low: Boolean, $sort: StockSort) {
  stockLevels(first: $first, after: $after, lowOnly: $low, sort: $sort) {
    pageInfo { hasNextPage endCursor } edges { node { onHand reserved reorderPoint variant { id } } } } }`

async function walked(sort: string, low: boolean, first: number): Promise<Level[]> {
  const levels: Level[] = []
  for (let after: string | null = null; ; ) {
    const { data } = await shop.ask(listing, { first, after, low, sort }, staff())
    levels.push(...data.stockLevels.edges.map(({ node }: { node: Level }) => node))
    if (!data.stockLevels.pageInfo.hasNextPage) return levels
    after = data.stockLevels.pageInfo.endCursor
  }
}

const left = ({ onHand, reserved }: Level) => onHand - reserved
const sortsOf = async (): Promise<Record<string, (a: Level, b: Level) => number>> => {
  const rows = await shop.db.selectFrom('stock').select(['variant_id', 'sku']).execute()
  const skus = new Map(rows.map(({ variant_id, sku }) => [variant_id, sku]))
  const sku = ({ variant }: Level) => Buffer.from(skus.get(variant.id) ?? '')
  const byId = (a: Level, b: Level) => (a.variant.id < b.variant.id ? -1 : 1)
  const up = {
    MADE: byId,
    LEFT: (a: Level, b: Level) => left(a) - left(b) || byId(a, b),
    SKU: (a: Level, b: Level) => Buffer.compare(sku(a), sku(b)) || byId(a, b),
  }
  const down = (order: (a: Level, b: Level) => number) => (a: Level, b: Level) => -order(a, b)
  return {
    MADE: up.MADE,
    ...{ LEFT_ASC: up.LEFT, LEFT_DESC: down(up.LEFT) },
    ...{ SKU_ASC: up.SKU, SKU_DESC: down(up.SKU) },
  }
}

test('every order of the shelf is the same page by page, also of what is held and of holds that have expired unswept', async () => {
  const all = await walked('MADE', false, 100)
  expect(all.map(left)).toEqual([7, 0, 3, 5, 1, 3, 10, 7])
  const { data } = await shop.ask('{ __type(name: "StockSort") { enumValues { name } } }')
  const sorts = await sortsOf()
  expect(Object.keys(sorts)).toEqual(data.__type.enumValues.map(({ name }: { name: string }) => name))
  for (const [sort, order] of Object.entries(sorts))
    for (const low of [false, true]) {
      const wanted = all.filter((level) => !low || left(level) <= level.reorderPoint).sort(order)
      for (const first of [1, 3, 100]) expect([sort, low, await walked(sort, low, first)]).toEqual([sort, low, wanted])
    }
})

test('a cursor of another order is none of this one', async () => {
  const id = newId('var')
  const wrong = [
    ['MADE', [1, id]],
    ['LEFT_ASC', [id]],
    ['LEFT_ASC', ['1', id]],
    ['LEFT_DESC', [1e12, id]],
  ] as const
  const unstorable = [
    ['SKU_ASC', ['a\0', id]],
    ['SKU_DESC', ['\ud800', id]],
    ['SKU_ASC', [1, id]],
  ] as const
  for (const [sort, key] of [...wrong, ...unstorable]) {
    const { errors } = await shop.ask(listing, { sort, after: encodeCursor(key) }, staff())
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  }
})
