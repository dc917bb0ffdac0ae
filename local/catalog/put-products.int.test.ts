import { type CatalogProduct, inBatches, openCategoryTree, openPace, putProducts } from '@micromart/catalog-import'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoCatalog } from './demo/catalog.ts'
import { openTestApi, type TestApi } from './test-shop-api.ts'

let shop: TestApi
beforeEach(async () => {
  shop = await openTestApi()
})
afterEach(() => shop.close())

const lantern = (slug = 'lantern-7', sku = 'L-7'): CatalogProduct => ({
  slug,
  name: 'Lantern',
  description: null,
  brand: 'Lumen',
  status: 'ACTIVE',
  categories: [['Home', 'Lighting']],
  media: [{ url: 'https://cdn.example/lantern.jpg', alt: null }],
  options: [{ name: 'Size', values: ['S', 'M'] }],
  variants: ['S', 'M'].map((value) => ({
    sku: `${sku}-${value}`,
    selection: [{ option: 'Size', value }],
    price: { amount: '19.90', currency: 'EUR' },
    compareAtPrice: null,
    weightGrams: 300,
    stock: 5,
  })),
})

const putting = () => ({
  shop: shop.port,
  categories: openCategoryTree(shop.port),
  pace: openPace({ size: 8, width: 4 }, { settleMs: 10 }),
})
const put = (products: CatalogProduct[]) => putProducts(putting(), products)
const kinds = async (products: CatalogProduct[]) => (await put(products)).map(({ kind }) => kind)
const shelf = () => shop.products.db.selectFrom('product_views').selectAll().orderBy('slug').execute()
const pieces = () => [...shop.stock.values()].reduce((sum, stock) => sum + stock, 0)
const unavailable = () =>
  Response.json({ errors: [{ message: 'away', extensions: { code: 'OVERLOADED' } }] }, { status: 503 })

test('the whole demo catalog goes in, and a second time nothing changes', async () => {
  const seeding = putting()
  const seen: string[] = []
  const seed = () =>
    inBatches(demoCatalog, seeding.pace, async (batch) => {
      for (const outcome of await putProducts(seeding, batch)) seen.push(outcome.kind)
    })
  await seed()
  expect(new Set(seen)).toEqual(new Set(['imported']))
  const before = [await shelf(), pieces()]
  expect(before[0]).toHaveLength(demoCatalog.length)
  expect((await shelf()).every(({ status }) => status === 'ACTIVE')).toBe(true)
  seen.length = 0
  await seed()
  expect(new Set(seen)).toEqual(new Set(['already there']))
  expect([await shelf(), pieces()]).toEqual(before)
})

test('a product is on sale only once its stock is on the shelf', async () => {
  await put([lantern()])
  const order = shop.requests.map((query) => /r0: (\w+)/.exec(query)?.[1]).filter(Boolean)
  expect(order.lastIndexOf('adjustStock')).toBeLessThan(order.indexOf('publishProduct'))
  expect(pieces()).toBe(10)
})

/** A draft that lacks a variant, as an import that was interrupted leaves it. */
const leftOff = () => put([{ ...lantern(), status: 'DRAFT', variants: lantern().variants.slice(0, 1) }])

test.each(['createProduct', 'addVariant', 'adjustStock', 'publishProduct', 'createCategory'])(
  'an answer to %s that is lost after its effect doubles nothing',
  async (field) => {
    if (field === 'addVariant') await leftOff()
    let lost = false
    shop.faults.after = (query) => {
      if (lost || !query.includes(field)) return
      lost = true
      return unavailable()
    }
    expect(await kinds([lantern()])).toHaveLength(1)
    expect(lost).toBe(true)
    const [product, ...others] = await shelf()
    expect(others).toEqual([])
    expect(product).toMatchObject({ slug: 'lantern-7', status: 'ACTIVE' })
    expect(product?.doc.variants).toHaveLength(2)
    expect(pieces()).toBe(10)
  },
)

test.each(['createProduct', 'addVariant', 'publishProduct', 'createCategory'])(
  'a shop that is still at work on %s when it is asked again doubles nothing, and refuses nothing',
  async (field) => {
    if (field === 'addVariant') await leftOff()
    let late: Record<string, unknown> | undefined
    shop.faults.before = async (query, variables) => {
      if (!query.includes(field)) return
      if (!late) {
        late = variables
        return unavailable()
      }
      shop.faults.before = undefined
      await shop.products.ask('staff', query, late)
    }
    expect(await kinds([lantern()])).toEqual(['imported'])
    expect(late).toBeDefined()
    expect((await shelf())[0]?.doc).toMatchObject({ status: 'ACTIVE', variants: [{ sku: 'L-7-S' }, { sku: 'L-7-M' }] })
    expect(pieces()).toBe(10)
  },
)

test('of two imports of the same at once each product is told to be imported by one', async () => {
  const many = Array.from({ length: 12 }, (_, n) => lantern(`lantern-${n}`, `L-${n}`))
  const told = (await Promise.all([kinds(many), kinds(many)])).flat()
  expect(told.filter((kind) => kind === 'imported')).toHaveLength(12)
  expect(told.filter((kind) => kind === 'already there')).toHaveLength(12)
  expect(await shelf()).toHaveLength(12)
  expect(pieces()).toBe(120)
})

test('an import that was interrupted is taken up where it was left', async () => {
  shop.faults.before = (query) => {
    if (!query.includes('adjustStock')) return
    return Response.json({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }, { status: 400 })
  }
  await expect(put([{ ...lantern(), variants: lantern().variants.slice(0, 1) }])).rejects.toThrow('no')
  expect(await shelf()).toMatchObject([{ status: 'DRAFT' }])
  shop.faults.before = undefined
  expect(await kinds([lantern()])).toEqual(['imported'])
  expect((await shelf())[0]?.doc).toMatchObject({ status: 'ACTIVE', variants: [{ sku: 'L-7-S' }, { sku: 'L-7-M' }] })
  expect(pieces()).toBe(10)
})

test('a product that the shop will not have is told with its reason, and the others go in', async () => {
  const odd = { ...lantern('odd', 'ODD'), name: 'x'.repeat(701) }
  const outcomes = await put([odd, lantern()])
  const reason = { reason: 'shop-will-not', path: 'name', said: 'This may have at most 700 characters.' }
  expect(outcomes[0]).toEqual({ kind: 'refused', reason })
  expect(outcomes[1]).toEqual({ kind: 'imported' })
})

test('two shops that number their goods alike do not get in each other’s way', async () => {
  expect(await kinds([lantern('lantern-7', 'SAME')])).toEqual(['imported'])
  expect(await kinds([lantern('lamp-7', 'SAME')])).toEqual(['imported'])
  const skus = (await shelf()).flatMap(({ doc }) => doc.variants.map(({ sku }) => sku))
  expect(new Set(skus).size).toBe(4)
})

test('a category path is made once, however many products ask for it at once', async () => {
  const many = Array.from({ length: 12 }, (_, n) => lantern(`lantern-${n}`, `L-${n}`))
  await put(many)
  const categories = await shop.products.db.selectFrom('categories').select('slug').orderBy('slug').execute()
  expect(categories.map(({ slug }) => slug)).toEqual(['home', 'home-lighting'])
})

test('a rate limit is waited out', async () => {
  let limited = 0
  shop.faults.before = () =>
    limited++ % 2 === 0
      ? Response.json(
          { errors: [{ message: 'slow down', extensions: { code: 'RATE_LIMITED' } }] },
          { status: 429, headers: { 'retry-after': '0' } },
        )
      : undefined
  expect(await kinds([lantern()])).toEqual(['imported'])
})

test('a token that runs out is replaced', async () => {
  let refused = false
  shop.faults.before = (query) => {
    if (refused || query.includes('signIn')) return
    refused = true
    return Response.json({ errors: [{ message: 'expired', extensions: { code: 'UNAUTHENTICATED' } }] }, { status: 401 })
  }
  expect(await kinds([lantern()])).toEqual(['imported'])
  expect(shop.requests.filter((query) => query.includes('signIn'))).toHaveLength(2)
})
