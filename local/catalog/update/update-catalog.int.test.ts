import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestImports, type TestImports } from '../test-imports.ts'
import type { TestApi } from '../test-shop-api.ts'
import { noteUndone, pastImports } from './journal.ts'

let tried: TestImports
let shop: TestApi
beforeAll(async () => {
  tried = await openTestImports()
  shop = tried.shop
})
afterAll(() => tried.close())

const imported = (text: string, update?: 'plan' | 'change') => tried.imported(text, update && { update })
const undo = (id: string) => tried.undo(id)

const heading =
  'Handle,Title,Vendor,Type,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Status'
const first = `${heading}
bowl,Bowl,Stem,Tableware,Round,Size,Small,B-S,5,10.00,,https://cdn.example/b.jpg,active
bowl,,,,,,Large,B-L,2,14.00,,,
plate,Plate,Stem,Tableware,Flat,Title,Default Title,P-1,9,8.00,,,active
jug,Jug,Stem,Tableware,Tall,Title,Default Title,J-1,3,20.00,,,active
`
const second = `${heading}
bowl,Bowl,Stem & Sons,Tableware,Rounder,Size,Small,B-S,5,9.00,12.00,https://cdn.example/b.jpg,active
bowl,,,,,,Large,B-L,7,14.00,,,
bowl,,,,,,Huge,B-H,7,18.00,,,
plate,Plate,Stem,Tableware > Plates,Flat,Title,Default Title,P-1,9,8.00,,,archived
jug,Jug,Stem,Tableware,Tall,Title,Default Title,J-1,3,20.00,,,active
cup,Cup,Stem,Tableware,,Title,Default Title,C-1,3,6.00,,,active
`

async function shelf() {
  const views = await shop.products.db
    .selectFrom('product_views')
    .select(['slug', 'status', 'doc'])
    .orderBy('slug')
    .execute()
  return Object.fromEntries(
    views.map(({ slug, status, doc }) => [
      slug,
      [
        status,
        doc.brand,
        doc.description,
        ...doc.variants.map(({ variantId, sku }) => `${sku}: ${shop.stock.get(variantId) ?? 0} pieces`),
      ],
    ]),
  )
}
const pricesOf = async (slug: string) => {
  const query = `query Prices { product(slug: "${slug}") { variants { price { amount } compareAtPrice { amount } } } }`
  const { product } = await shop.api.ask<{
    product: { variants: { price: { amount: string }; compareAtPrice: { amount: string } | null }[] }
  }>(query, {})
  return product.variants.map(({ price, compareAtPrice }) => [price.amount, compareAtPrice?.amount ?? null])
}

test('an update says what it would change, changes just that, and is undone as a whole', async () => {
  const begun = await imported(first)
  expect(begun.report).toMatchObject({ imported: 3, stopped: null })
  const before = await shelf()

  const plan = (await imported(second, 'plan')).report
  expect(plan).toMatchObject({ imported: 1, alreadyThere: 1, stopped: null })
  expect(plan.changed).toEqual([
    {
      slug: 'bowl-bowl',
      name: 'Bowl',
      changes: [
        'description: "Round" -> "Rounder"',
        'brand: "Stem" -> "Stem & Sons"',
        'Size, new: "Huge"',
        'price of B-S: 10.00 EUR -> 9.00 EUR (was 12.00)',
        'stock of B-L: 2 -> 7',
        'new variant B-H',
      ],
    },
    {
      slug: 'plate-p-1',
      name: 'Plate',
      changes: ['categories: "Tableware" -> "Tableware > Plates"', 'status: ACTIVE -> ARCHIVED'],
    },
  ])
  expect(plan.notes).toEqual([])
  expect(await shelf()).toEqual(before)

  const { report, id } = await imported(second, 'change')
  expect(report.changed).toEqual(plan.changed)
  expect(await shelf()).toMatchObject({
    'bowl-bowl': ['ACTIVE', 'Stem & Sons', 'Rounder', 'B-S: 5 pieces', 'B-L: 7 pieces', 'B-H: 7 pieces'],
    'plate-p-1': ['ARCHIVED', 'Stem', 'Flat', 'P-1: 9 pieces'],
    'cup-c-1': ['ACTIVE', 'Stem', null, 'C-1: 3 pieces'],
  })
  expect(await pricesOf('bowl-bowl')).toEqual([
    ['9.00', '12.00'],
    ['14.00', null],
    ['18.00', null],
  ])
  expect((await imported(second, 'change')).report).toMatchObject({ imported: 0, alreadyThere: 4, changed: [] })

  expect(await pastImports(tried.folder)).toMatchObject([
    { id, created: 1, undone: false },
    { id: begun.id, created: 3 },
  ])
  const undone = await undo(id)
  await noteUndone(tried.folder, id, new Date())
  expect(undone).toMatchObject({ archived: 1, left: [] })
  expect(await shelf()).toMatchObject(before)
  expect(await shelf()).toMatchObject({ 'cup-c-1': ['ARCHIVED', 'Stem', null, 'C-1: 3 pieces'] })
  expect(await pricesOf('bowl-bowl')).toEqual([
    ['10.00', null],
    ['14.00', null],
  ])
  expect(await pastImports(tried.folder)).toMatchObject([{ id, undone: true }, { undone: false }])
  // Again it finds nothing more to undo.
  await undo(id)
  expect(await shelf()).toMatchObject(before)
})

test('an answer that is lost after its effect changes nothing twice, and is undone once', async () => {
  await imported(first)
  const before = await shelf()
  let lost = false
  shop.faults.after = (query) => {
    if (lost || !query.includes('adjustStock')) return
    lost = true
    return Response.json({ errors: [{ message: 'away', extensions: { code: 'OVERLOADED' } }] }, { status: 503 })
  }
  const { id } = await imported(first.replace('P-1,9,', 'P-1,20,'), 'change')
  expect(lost).toBe(true)
  expect((await shelf())['plate-p-1']?.[3]).toBe('P-1: 20 pieces')
  await undo(id)
  expect(await shelf()).toEqual(before)
})

test('a product whose name has changed is still that product, by its SKU and the key that its shop gave it', async () => {
  await imported(first)
  const { report } = await imported(first.replace('jug,Jug,', 'jug,Pitcher,'), 'change')
  expect(report).toMatchObject({ imported: 0, changed: [{ changes: ['name: "Jug" -> "Pitcher"'] }] })
  expect((await imported(first.replace('jug,Jug,', 'jug,Pitcher,'), 'plan')).report).toMatchObject({
    imported: 0,
    changed: [],
  })
})

test('categories that the shop takes for one are no difference, however often a file names them', async () => {
  const twice = `${heading}
tray,Tray,Stem,"Home & Garden > Trays, Home Garden > Trays",,Title,Default Title,T-1,3,6.00,,,active
`
  await imported(twice)
  const { report } = await imported(twice, 'plan')
  expect({ changed: report.changed, alreadyThere: report.alreadyThere }).toEqual({ changed: [], alreadyThere: 1 })
})

test('a variant that is chosen by another name there is still that variant, by its SKU', async () => {
  await imported(`${heading}
vase,Vase,Stem,Tableware,,Size,Small,V-S,5,10.00,,,active
vase,,,,,,Large,V-L,2,14.00,,,
`)
  const { report } = await imported(
    `${heading}
vase,Vase,Stem,Tableware,,Height,Small,V-S,5,10.00,,,active
vase,,,,,,Large,V-L,2,15.00,,,
`,
    'change',
  )
  expect(report.changed.flatMap(({ changes }) => changes)).toEqual(['price of V-L: 14.00 EUR -> 15.00 EUR'])
  expect(report.notes.map(({ note }) => note)).toEqual(
    ['V-S', 'V-L'].map(
      (sku) =>
        `${sku} is chosen by other options or values here, and stays so: what differs of its price, weight, trade number and stock is changed`,
    ),
  )
  expect(await pricesOf('vase-vase')).toEqual([
    ['10.00', null],
    ['15.00', null],
  ])
})
