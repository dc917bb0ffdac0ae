import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProduct, openProducts, type ProductsHarness } from '../testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const find = `query($w: String, $s: [ProductStatus!], $c: ID, $after: String, $first: Int) {
  products(words: $w, status: $s, category: $c, after: $after, first: $first) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`
const idsOf = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id)
const found = async (w: string | null, more: Record<string, unknown> = {}) =>
  idsOf((await shop.ask('staff', find, { w, ...more })).products)
const create = 'mutation { createCategory(input: { name: "Words" }) { ... on CategoryCreated { category { id } } } }'
const codeOf = (who: 'guest' | 'customer' | 'staff', variables: object) =>
  shop.ask(who, find, { ...variables }).then(
    () => null,
    ({ extensions }) => extensions.code,
  )
let lamp: string
let draft: string
let archived: string
let place: string

beforeAll(async () => {
  place = (await shop.ask('staff', create)).createCategory.category.id
  const make = async (name: string, brand: string, sku: string, status: string) =>
    (await makeProduct(shop, { name, brand, sku, status, categoryIds: [place] })).id
  lamp = await make('Éclair-Lampe ÖRESUND', 'Żółw & Söhne', 'XQ-1001/Rot', 'ACTIVE')
  draft = await make('Straße T-Shirt Größe M', 'Söhne', 'XQ-1002', 'DRAFT')
  archived = await make('灯泡 лампочка', 'Zolw', 'XQ-2001', 'ARCHIVED')
})

test.each([
  ['a word of the name', 'lampe', () => [lamp]],
  ['its beginning', 'lam', () => [lamp]],
  ['no other part of it', 'ampe', () => []],
  ['two words in any order', 'oresund eclair', () => [lamp]],
  ['words of which it has but one', 'lampe shirt', () => []],
  ['case and accents as they come', 'ÉCLAIR örEsUnD', () => [lamp]],
  ['accents that are marks of their own', 'e\u0301clair', () => [lamp]],
  ['letters that are written otherwise', 'STRASSE', () => [draft]],
  ['words that a hyphen parts, without it', 'tshirt', () => [draft]],
  ['words that a hyphen parts, with it', 't-shirt', () => [draft]],
  ['a letter alone', 'm', () => [draft]],
  ['the brand', 'żółw', () => [archived, lamp]],
  ['the brand and the name', 'ZOLW лампочка', () => [archived]],
  ['another script', 'ЛАМП', () => [archived]],
  ['a script without blanks', '灯', () => [archived]],
  ['an item number', 'xq-1001/rot', () => [lamp]],
  ['an item number without its hyphens', 'XQ1001rot', () => [lamp]],
  ['how item numbers begin', 'xq-100', () => [draft, lamp]],
  ['nothing but marks', "%_:*&|!()'\\", () => []],
  ['operators of a search', 'lampe | shirt & !m:*', () => []],
])('finds by %s', async (_, w, ids) => {
  expect(await found(w, { c: place })).toEqual(ids())
})

test('goes with the status, and through it page by page', async () => {
  expect(await found('xq', { s: ['DRAFT'] })).toEqual([draft])
  expect(await found('xq', { s: ['DRAFT', 'ARCHIVED'] })).toEqual([archived, draft])
  expect(await found('xq', { s: [] })).toEqual([])
  const first = (await shop.ask('staff', find, { w: 'xq', first: 2 })).products
  expect([idsOf(first), first.pageInfo.hasNextPage]).toEqual([[archived, draft], true])
  const rest = (await shop.ask('staff', find, { w: 'xq', first: 2, after: first.pageInfo.endCursor })).products
  expect([idsOf(rest), rest.pageInfo.hasNextPage]).toEqual([[lamp], false])
})

test('leaves nothing out where there is nothing to look for', async () => {
  const all = await found(null, { c: place })
  expect(all).toEqual([archived, draft, lamp])
  expect(await found('', { c: place })).toEqual(all)
  expect(await found(' \n ', { c: place })).toEqual(all)
})

test('follows a change at once', async () => {
  const { id } = await makeProduct(shop, { name: 'Mondlicht', status: 'DRAFT' })
  await shop.ask(
    'staff',
    'mutation($id: ID!) { updateProduct(input: { id: $id, name: "Sonnenlicht" }) { __typename } }',
    { id },
  )
  expect([await found('mondlicht'), await found('sonnenlicht')]).toEqual([[], [id]])
})

test('is no shopper’s, and neither is a text without end', async () => {
  expect(await codeOf('guest', { w: 'lampe' })).toBe('UNAUTHENTICATED')
  expect(await codeOf('customer', { w: 'lampe' })).toBe('FORBIDDEN')
  expect(await codeOf('staff', { w: 'x'.repeat(201) })).toBe('BAD_USER_INPUT')
  expect(await found('word '.repeat(40))).toEqual([])
})

test('a letter is one whatever the locale of the database', async () => {
  const { rows } = await sql<{ words: string[]; asked: string }>`
    SELECT words_of('ÉLAN Ёлка' COLLATE "C") AS words, query_of_words('ÉLAN' COLLATE "C")::text AS asked`.execute(
    shop.db,
  )
  expect(rows[0]?.words.toSorted()).toEqual(['elan', 'елка'])
  expect(rows[0]?.asked).toBe("'elan':*")
})
