import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvLine, importCatalog, openCsv, pathOf } from '@micromart/catalog-import'
import { fixturePath } from '@micromart/catalog-import/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allProducts } from '../standing-products.ts'
import { openTestApi, type TestApi } from '../test-shop-api.ts'

import { exportCatalog } from './export-catalog.ts'

let first: TestApi
let second: TestApi
let folder: string
beforeAll(async () => {
  ;[first, second, folder] = await Promise.all([
    openTestApi(),
    openTestApi(),
    mkdtemp(join(tmpdir(), 'micromart-export-')),
  ])
})
afterAll(() => Promise.all([first.close(), second.close(), rm(folder, { recursive: true })]))

async function put(shop: TestApi, path: string, update?: 'plan') {
  return importCatalog({
    ...{ file: await openCsv(path), shop: shop.port, currency: 'EUR', stock: undefined },
    ...(update && { update }),
  })
}

/** All that a file says of products, without what each shop gives them itself. */
async function shelf(shop: TestApi) {
  const products: unknown[] = []
  for await (const { id: _, edition: __, categories, variants, ...product } of allProducts(shop.api)) {
    products.push({
      ...product,
      categories: categories.map(({ slug }) => slug).sort(),
      variants: variants.map(({ id: ___, ...variant }) => variant),
    })
  }
  return products.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

test('what is exported can be imported again: into another shop it is the same, in this one nothing differs', async () => {
  for (const name of ['platforms/shopify.csv', 'platforms/magento.csv']) await put(first, fixturePath(name))
  const path = join(folder, 'own.csv')
  const report = await exportCatalog({ shop: first.api, path, columns: 'own' })
  expect(report).toMatchObject({ products: 10, left: [] })

  const here = await put(first, path, 'plan')
  expect(here).toMatchObject({
    understood: { platform: 'MicroMart' },
    imported: 0,
    changed: [],
    alreadyThere: 10,
    refused: [],
    notes: [],
  })
  expect(await put(second, path)).toMatchObject({ imported: 10, refused: [], notes: [], stopped: null })
  expect(await shelf(second)).toEqual(await shelf(first))
})

/** A path of categories, each in the one before. */
async function shelvesIn(shop: TestApi, names: readonly string[]): Promise<string> {
  let parentId: string | null = null
  for (const [n, name] of names.entries()) {
    const slug = `shelf-${names.length}-${n}`
    const answer = await shop.port.createCategory({ name, slug, parentId })
    if (!('category' in answer)) throw new Error(answer.message)
    parentId = answer.category.id
  }
  return parentId ?? ''
}

test('names that mean something to spreadsheets, HTML or CSV come back as they were, however deep they lie', async () => {
  const [from, to] = await Promise.all([openTestApi(), openTestApi()])
  const deep = ['R&amp;D <b>', 'Uncategorized', 'A > B | C', "'=x", '5', '6', '7', '8', '9', 'Ten\\']
  const categoryIds = [await shelvesIn(from, deep), await shelvesIn(from, ['Home'])]
  const eur = { amount: '5.00', currency: 'EUR' }
  const [made] = await from.port.createProducts([
    {
      slug: 'odd',
      name: '=HYPERLINK("https://x.example";"a")',
      description: '- one; "two"\n\n+ three &amp; <i>four</i>\ttab',
      brand: "'@brand",
      categoryIds,
      media: [{ url: 'https://cdn.example/a.jpg', alt: '=1+1, "quoted"' }],
      options: [{ name: '-', values: ['N/A', "'007", 'a;b|c', '=2'] }],
      variants: ['N/A', "'007", 'a;b|c', '=2'].map((value, n) => ({
        ...{ sku: ['NA', "'12", '-', 'null'][n] ?? '', price: eur, compareAtPrice: null, weightGrams: null },
        selection: [{ option: '-', value }],
      })),
    },
  ])
  if (!made || !('product' in made)) throw new Error('not made')
  await from.port.createProducts([
    {
      slug: 'bare',
      name: 'Bare',
      description: null,
      brand: null,
      categoryIds: [],
      media: [],
      options: [],
      variants: [],
    },
  ])
  const path = join(folder, 'odd.csv')
  const report = await exportCatalog({ shop: from.api, path, columns: 'own' })
  expect(report).toMatchObject({ products: 1, left: ['bare has no variant, and so nothing that could be sold'] })
  for (const line of (await readFile(path, 'utf8')).split('\r\n')) expect(line).not.toMatch(/(?:^|,)"?[=+@-]/)
  expect(await put(from, path, 'plan')).toMatchObject({ changed: [], alreadyThere: 1, notes: [], refused: [] })
  expect(await put(to, path)).toMatchObject({ imported: 1, refused: [], notes: [], stopped: null })
  const named = async (shop: TestApi) => {
    for await (const product of allProducts(shop.api))
      if (product.slug === 'odd')
        return { ...product, id: '', edition: '', variants: product.variants.map((one) => ({ ...one, id: '' })) }
    return null
  }
  const paths = (product: Awaited<ReturnType<typeof named>>) => ({
    ...product,
    categories: product?.categories.map(pathOf),
  })
  expect(paths(await named(to))).toEqual(paths(await named(from)))
  await Promise.all([from.close(), to.close()])
})

test('some of its columns are an export still: what is left out stays as it is', async () => {
  const whole = join(folder, 'whole.csv')
  await exportCatalog({ shop: first.api, path: whole, columns: 'own' })
  const kept = [
    'Slug',
    'Name',
    'SKU',
    'Price',
    'Currency',
    'Option 1 name',
    'Option 1 value',
    'Option 2 name',
    'Option 2 value',
  ]
  const rows: string[][] = []
  for await (const row of (await openCsv(whole)).rows()) if ('cells' in row) rows.push(row.cells)
  const places = kept.map((name) => rows[0]?.indexOf(name) ?? -1)
  const path = join(folder, 'some.csv')
  await writeFile(path, rows.map((row) => csvLine(places.map((place) => row[place] ?? ''))).join(''))
  expect(await put(first, path, 'plan')).toMatchObject({
    understood: { platform: 'MicroMart' },
    ...{ imported: 0, changed: [], refused: [] },
  })
})

test('a shop that is away for a moment is waited for, and one that refuses leaves no file', async () => {
  let away = 2
  first.faults.before = (query) =>
    query.includes('products(') && away-- > 0
      ? Response.json({ errors: [{ message: 'away', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] })
      : undefined
  const path = join(folder, 'patient.csv')
  expect(await exportCatalog({ shop: first.api, path, columns: 'own' })).toMatchObject({ products: 10, stopped: null })
  first.faults.before = () => Response.json({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] })
  const refused = join(folder, 'refused.csv')
  const report = await exportCatalog({ shop: first.api, path: refused, columns: 'own' })
  delete first.faults.before
  expect(report).toMatchObject({ products: 0, stopped: { reason: 'shop-refuses' } })
  await expect(readFile(refused)).rejects.toThrow()
})

test('an export that is interrupted leaves no file', async () => {
  const interruption = new AbortController()
  const progress = (products: number) => products === 2 && interruption.abort(new Error('interrupted'))
  const path = join(folder, 'interrupted.csv')
  const { signal } = interruption
  await expect(exportCatalog({ shop: first.api, path, columns: 'own', signal, progress })).rejects.toThrow(
    'interrupted',
  )
  expect((await readdir(folder)).filter((name) => name.startsWith('interrupted'))).toEqual([])
})

test('in Shopify’s columns a file is one of Shopify’s, with what it has no place for told', async () => {
  const path = join(folder, 'shopify.csv')
  const report = await exportCatalog({ shop: first.api, path, columns: 'shopify' })
  expect(report.left).toContain('tent-tent has pictures that are paths of this shop, which Shopify cannot fetch')
  const read = await importCatalog({ file: await openCsv(path), shop: undefined, currency: 'EUR', stock: undefined })
  expect(read).toMatchObject({
    understood: { platform: 'Shopify' },
    imported: report.products,
    refused: [],
  })
  const lines = (await readFile(path, 'utf8')).split('\r\n')
  const apron = lines.filter((line) => line.startsWith('linen-apron-strap-linen-apron,'))
  expect(apron[0]).toContain(
    'Linen apron & strap,Washed linen,Loomhouse,Kitchen,Home & Garden,TRUE,Colour,Moss,Size,Short,,,LA-M-S,310,shopify,7,deny,manual,49.00,59.00',
  )
  expect(apron).toHaveLength(3)
})

test('what no column has a place for is told, whatever it is of a product', async () => {
  const shop = await openTestApi()
  const [eur, usd] = [
    { amount: '5.00', currency: 'EUR' },
    { amount: '6.00', currency: 'USD' },
  ]
  const whole = { description: null, brand: null, categoryIds: [], media: [] }
  const variant = { compareAtPrice: null, weightGrams: null }
  const made = await shop.port.createProducts([
    {
      ...{ ...whole, slug: 'tee', name: 'Tee', options: [{ name: 'Size', values: ['S', 'XL'] }] },
      variants: [{ ...variant, sku: 'T-S', price: eur, selection: [{ option: 'Size', value: 'S' }] }],
    },
    {
      ...whole,
      slug: 'mug',
      name: 'Mug',
      options: [],
      variants: [{ ...variant, sku: 'M', price: usd, selection: [] }],
    },
  ])
  const [tee] = made.map((one) => ('product' in one ? (one.product.variants?.[0]?.id ?? '') : ''))
  await shop.port.setPrices([{ variantId: tee ?? '', price: usd, compareAtPrice: null }])
  const left = async (columns: 'own' | 'shopify') =>
    (await exportCatalog({ shop: shop.api, path: join(folder, `${columns}-left.csv`), columns })).left.sort()
  const size = 'tee is not sold in Size XL, which is left out'
  expect(await left('own')).toContain(size)
  expect(await left('shopify')).toEqual([
    expect.stringMatching(/^its prices are in (?:EUR, USD|USD, EUR), and no column says which$/),
    'tee has prices in USD as well, for which there are no columns',
    size,
  ])
  await shop.close()
})
