import { inEnglish } from '@micromart/catalog-import'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestImports, type TestImports } from '../test-imports.ts'

let tried: TestImports
beforeAll(async () => {
  tried = await openTestImports()
})
afterAll(() => tried.close())

const heading = 'SKU,Name,Description,Brand,Category,Image,Price,Compare-at price,Price USD,Stock,Grams,Status'
const before = 'Bright,Halm,Lights,https://cdn.example/l.jpg,20.00,25.00,22.00,4,500,active'
const after = 'Brighter,Halm & Co,Lights > Desk,https://cdn.example/l2.jpg,18.00,20.00,21.00,9,550,active'
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const usd = (amount: string) => ({ amount, currency: 'USD' })

let goods = 0
/** A product of its own, that an import has changed all of but the name. */
async function changed(name: string) {
  const sku = `U-${++goods}`
  const slug = `${name.toLowerCase()}-${sku.toLowerCase()}`
  await tried.imported(`${heading}\n${sku},${name},${before}\n`)
  const was = await productOf(slug)
  const { id, report } = await tried.imported(`${heading}\n${sku},${name},${after}\n`, { update: 'change' })
  expect(report).toMatchObject({ notes: [], refused: [], stopped: null })
  return { id, slug, was, is: await productOf(slug), sku }
}

async function productOf(slug: string) {
  const product = await tried.standing(slug)
  if (!product) throw new Error(`there is no ${slug}`)
  return product
}

const told = (left: Parameters<typeof inEnglish>[0][]) => left.map(inEnglish)

test('what nobody has changed since is as it was; what it would do is said before', async () => {
  const { id, slug, was, sku } = await changed('Lamp')
  const plan = await tried.planOf(id)
  expect(plan.left).toEqual([])
  expect(plan.back.flatMap(({ changes }) => changes.map(inEnglish))).toEqual([
    'description: "Brighter" -> "Bright"',
    'brand: "Halm & Co" -> "Halm"',
    'categories: "Lights > Desk" -> "Lights"',
    'media: "https://cdn.example/l2.jpg" -> "https://cdn.example/l.jpg"',
    `price of ${sku}: 18.00 EUR (was 20.00) -> 20.00 EUR (was 25.00)`,
    `weight of ${sku}: 550 g -> 500 g`,
    `price of ${sku}: 21.00 USD -> 22.00 USD`,
    `stock of ${sku}: 9 -> 4`,
  ])
  expect(await tried.undo(id)).toMatchObject({ archived: 0, left: [] })
  expect(await productOf(slug)).toEqual(was)
  expect(await tried.undo(id)).toMatchObject({ left: [] })
  expect(await productOf(slug)).toEqual(was)
})

test('what a clerk has changed since stays, and is told by product and field; the rest goes back', async () => {
  const { id, slug, was, is, sku } = await changed('Vase')
  const { port } = tried.shop
  const variantId = is.variants[0]?.id ?? ''
  await port.updateProducts([{ id: is.id, description: 'Written by hand' }])
  await port.changePrices([{ variantId, price: eur('17.00'), compareAtPrice: null }])
  await port.setPrices([{ variantId, price: usd('19.00'), compareAtPrice: null }])
  const left = [
    'Vase: changed since, so it stays; --force puts it back: description: "Written by hand" -> "Bright"',
    `Vase: changed since, so it stays; --force puts it back: price of ${sku}: 17.00 EUR -> 20.00 EUR (was 25.00)`,
    `Vase: changed since, so it stays; --force puts it back: price of ${sku}: 19.00 USD -> 22.00 USD`,
  ]
  expect(told((await tried.planOf(id)).left).sort()).toEqual([...left].sort())
  expect(told((await tried.undo(id)).left).sort()).toEqual([...left].sort())
  expect(await productOf(slug)).toMatchObject({
    ...{ description: 'Written by hand', brand: 'Halm', media: was.media, categories: was.categories },
    variants: [{ price: eur('17.00'), compareAtPrice: null, weightGrams: 500, stock: { onHand: 4 } }],
  })
  expect((await productOf(slug)).variants[0]?.prices[1]?.price).toEqual(usd('19.00'))

  expect(await tried.undo(id, { force: true })).toMatchObject({ left: [] })
  expect(await productOf(slug)).toEqual(was)
})

test('of two imports the later one is taken back first, or keeps what it has changed', async () => {
  const { id, slug, was, sku } = await changed('Dish')
  const second = await tried.imported(`SKU,Name,Price\n${sku},Dish,15.00\n`, { update: 'change' })
  expect(told((await tried.undo(id)).left)).toEqual([expect.stringContaining(`price of ${sku}: 15.00 EUR`)])
  expect((await productOf(slug)).variants).toMatchObject([{ price: eur('15.00') }])
  expect(await tried.undo(second.id)).toMatchObject({ left: [] })
  expect(await tried.undo(id)).toMatchObject({ left: [] })
  expect(await productOf(slug)).toEqual(was)
})

test('what somebody changes while it is taken back is theirs', async () => {
  const { id, slug, is } = await changed('Bowl')
  const { faults, port } = tried.shop
  const variantId = is.variants[0]?.id ?? ''
  let looked = false
  faults.after = (query) => {
    if (query.includes('adjustStock') || !query.includes('product(id:') || looked) return
    looked = true
    return undefined
  }
  faults.before = async (query) => {
    if (!looked || !query.includes('updateProduct(')) return
    delete faults.before
    await port.changePrices([{ variantId, price: eur('16.50'), compareAtPrice: null }])
    await port.updateProducts([{ id: is.id, brand: 'By hand' }])
    return undefined
  }
  const { left } = await tried.undo(id)
  delete faults.after
  expect(told(left)).toEqual([
    'Bowl: Somebody has changed it meanwhile: look at it again.',
    expect.stringMatching(/^Bowl, U-\d+: Somebody/),
  ])
  expect(await productOf(slug)).toMatchObject({ brand: 'By hand', variants: [{ price: eur('16.50') }] })
})

test('a variant that was withdrawn since is told of; one that was added is found by its SKU under another choice', async () => {
  const head = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price'
  await tried.imported(`${head}\ntee,Tee,Size,S,W-S,200,3,10.00\ntee,,,M,W-M,210,3,10.00\n`)
  const more = `${head}\ntee,Tee,Size,S,W-S,200,3,11.00\ntee,,,M,W-M,210,3,11.00\ntee,,,XL,W-XL,240,2,12.00\n`
  const { id } = await tried.imported(more, { update: 'change' })
  const { id: productId, variants } = await productOf('tee-tee')
  const { port } = tried.shop
  await port.withdrawVariants([variants.find(({ sku }) => sku === 'W-M')?.id ?? ''])
  const values = [{ value: 'S' }, { value: 'M' }, { value: 'Huge', was: 'XL' }]
  await port.changeOptions([{ productId, options: [{ name: 'Size', values }] }])
  const { left } = await tried.undo(id)
  expect(told(left)).toEqual(['Tee: the variant W-M is sold no more, and stays as it was'])
  expect((await productOf('tee-tee')).variants).toMatchObject([{ sku: 'W-S', price: eur('10.00') }])
})

test('products that it made come off the shelf, sold or not, and whatever was changed of them stays', async () => {
  const { id } = await tried.imported(`${heading}\nM-1,Mug,${before}\n`)
  const { id: productId, variants } = await productOf('mug-m-1')
  await tried.shop.port.updateProducts([{ id: productId, name: 'Mug of ours' }])
  tried.shop.stock.set(variants[0]?.id ?? '', 1)
  expect((await tried.planOf(id)).back).toMatchObject([
    { product: 'mug-m-1', changes: [{ reason: 'changed-status', from: 'ACTIVE', to: 'ARCHIVED' }] },
  ])
  expect(await tried.undo(id)).toMatchObject({ archived: 1, left: [] })
  expect(await productOf('mug-m-1')).toMatchObject({
    name: 'Mug of ours',
    status: 'ARCHIVED',
    variants: [{ stock: { onHand: 1 } }],
  })
})

test('a draft of a clerk that a file puts on sale comes off the shelf again', async () => {
  const { port } = tried.shop
  const input = {
    slug: 'clerks-c-1',
    name: 'Clerks',
    description: null,
    brand: null,
    categoryIds: [],
    media: [],
    options: [],
    variants: [],
  }
  await port.createProducts([input])
  const { id } = await tried.imported(`${heading}\nC-1,Clerks,${before}\n`)
  expect((await productOf('clerks-c-1')).status).toBe('ACTIVE')
  expect(await tried.undo(id)).toMatchObject({
    archived: 0,
    restored: 1,
    left: [{ reason: 'drafts-archived', count: 1 }],
  })
  expect((await productOf('clerks-c-1')).status).toBe('ARCHIVED')
})

test('of two imports of one file at once each takes back what it has made itself', async () => {
  const rows = Array.from({ length: 12 }, (_, n) => `TWO-${n},Twofold ${n},9.00`).join('\n')
  const both = await Promise.all([1, 2].map(() => tried.imported(`SKU,Name,Price\n${rows}\n`)))
  const statuses = async () =>
    (await tried.shop.port.productsBySlug(Array.from({ length: 12 }, (_, n) => `twofold-${n}-two-${n}`))).map(
      (product) => product?.status,
    )
  expect(await statuses()).toEqual(Array(12).fill('ACTIVE'))
  const [one, other] = both
  const { archived } = await tried.undo(one?.id ?? '')
  expect(archived).toBe(one?.report.imported)
  expect((await statuses()).filter((status) => status === 'ACTIVE')).toHaveLength(other?.report.imported ?? 0)
})
