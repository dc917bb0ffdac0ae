import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestImports, type TestImports } from '../test-imports.ts'
import { beginJournal, begunBefore, pastImports } from './journal.ts'

let tried: TestImports
beforeAll(async () => {
  tried = await openTestImports()
})
afterAll(() => tried.close())

const imported: TestImports['imported'] = (text, how) => tried.imported(text, how)
const standing = (slug: string) => tried.standing(slug)
const undo = (id: string) => tried.undo(id)

const heading = 'SKU,Name,Description,Brand,Category,Image,Price,Compare-at price,Stock,Weight,Status'
const lamp = 'L-1,Lamp,Bright,Halm,Lights,https://cdn.example/l.jpg,20.00,25.00,4,500,active'

test('a list of prices changes prices alone, and puts nothing on sale', async () => {
  await imported(`${heading}\n${lamp}\nV-1,Vase,Tall,Halm,Glass,,9.00,,2,300,active\nD-1,Dish,,,,,5.00,,2,,draft\n`)
  const before = await standing('lamp-l-1')
  const vase = await standing('vase-v-1')
  await tried.shop.port.archiveProducts([vase?.id ?? ''])
  const list = 'SKU,Name,Price\nL-1,Lamp,21.00\nV-1,Vase,9.00\nD-1,Dish,6.00\n'
  const { report, id } = await imported(list, { update: 'change' })
  expect(report.changed.map(({ slug, changes }) => [slug, ...changes])).toEqual([
    ['lamp-l-1', 'price of L-1: 20.00 EUR (was 25.00) -> 21.00 EUR (was 25.00)'],
    ['dish-d-1', 'price of D-1: 5.00 EUR -> 6.00 EUR'],
  ])
  expect(report.notes).toEqual([
    { line: 3, note: 'it is off the shelf here, and no column says whether it is for sale: it stays so' },
    { line: 4, note: 'it is a draft here, and no column says whether it is for sale: it stays so' },
  ])
  const after = await standing('lamp-l-1')
  expect({ ...after, variants: [] }).toEqual({ ...before, variants: [] })
  expect(after?.variants).toMatchObject([{ price: { amount: '21.00' }, compareAtPrice: { amount: '25.00' } }])
  expect([(await standing('vase-v-1'))?.status, (await standing('dish-d-1'))?.status]).toEqual(['ARCHIVED', 'DRAFT'])
  expect((await imported(list, { update: 'plan' })).report.changed).toEqual([])

  // Dearer than before the sale: it is over.
  await imported('SKU,Name,Price\nL-1,Lamp,30.00\n', { update: 'change' })
  expect((await standing('lamp-l-1'))?.variants).toMatchObject([{ price: { amount: '30.00' }, compareAtPrice: null }])
  // What a later import has changed of it is that one's to take back.
  expect((await undo(id)).left).toHaveLength(1)
  expect((await standing('lamp-l-1'))?.variants).toMatchObject([{ price: { amount: '30.00' }, compareAtPrice: null }])
  expect((await standing('dish-d-1'))?.variants).toMatchObject([{ price: { amount: '5.00' } }])
})

test('a cell that is empty empties what it is for', async () => {
  await imported(`${heading}\nE-1,Ewer,Tall,Halm,Lights,https://cdn.example/e.jpg,20.00,,4,500,active\n`)
  const { report, id } = await imported(`${heading}\nE-1,Ewer,,,,,20.00,,4,,active\n`, { update: 'change' })
  expect(report.changed[0]?.changes).toEqual([
    'description: "Tall" -> ""',
    'brand: "Halm" -> ""',
    'categories: "Lights" -> ""',
    'media: "https://cdn.example/e.jpg" -> ""',
  ])
  expect(await standing('ewer-e-1')).toMatchObject({ description: null, brand: null, categories: [], media: [] })
  await undo(id)
  expect(await standing('ewer-e-1')).toMatchObject({ description: 'Tall', brand: 'Halm', media: [{ alt: null }] })
})

test('what somebody has written of a picture stays where a file has no texts for pictures', async () => {
  const text = `${heading}\nP-1,Pan,,,,https://cdn.example/p.jpg,20.00,,4,,active\n`
  await imported(text)
  const id = (await standing('pan-p-1'))?.id ?? ''
  await tried.shop.port.updateProducts([{ id, media: [{ url: 'https://cdn.example/p.jpg', alt: 'A pan from above' }] }])
  expect((await imported(text, { update: 'plan' })).report.changed).toEqual([])
  const more = text.replace('p.jpg', 'p.jpg|https://cdn.example/p2.jpg')
  await imported(more, { update: 'change' })
  expect((await standing('pan-p-1'))?.media).toEqual([
    { url: 'https://cdn.example/p.jpg', alt: 'A pan from above' },
    { url: 'https://cdn.example/p2.jpg', alt: null },
  ])
})

test('weights, and values that an option had not, are changed and undone', async () => {
  const head = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price'
  const small = 'tee,Tee,Size,S,T-S,200,3,10.00\n'
  await imported(`${head}\n${small}tee,,,M,T-M,210,3,10.00\n`)
  const before = await standing('tee-tee')
  const more = `${head}\ntee,Tee,Size,S,T-S,205,3,10.00\ntee,,,M,T-M,210,3,10.00\ntee,,,XL,T-XL,240,2,12.00\n`
  const { report, id } = await imported(more, { update: 'change' })
  expect(report).toMatchObject({ notes: [], refused: [], stopped: null })
  expect(report.changed[0]?.changes).toEqual(['Size, new: "XL"', 'weight of T-S: 200 g -> 205 g', 'new variant T-XL'])
  expect(await standing('tee-tee')).toMatchObject({
    options: [{ name: 'Size', values: ['S', 'M', 'XL'] }],
    variants: [{ weightGrams: 205 }, { weightGrams: 210 }, { sku: 'T-XL', stock: { onHand: 2 } }],
  })
  expect((await imported(more, { update: 'plan' })).report).toMatchObject({ changed: [], notes: [], alreadyThere: 1 })
  expect(await undo(id)).toMatchObject({ left: [] })
  expect(await standing('tee-tee')).toEqual(before)
  expect(await undo(id)).toMatchObject({ left: [] })
})

test('what was taken off the shelf is told of, and stays there', async () => {
  const text = `${heading}\nO-1,Oven,,,,,20.00,,4,,active\n`
  const { id } = await imported(text)
  await undo(id)
  const { report } = await imported(text)
  expect(report).toMatchObject({ imported: 0, alreadyThere: 1 })
  expect(report.notes).toEqual([{ line: 2, note: expect.stringContaining('off the shelf, and stays so') }])
  await imported(text, { update: 'change' })
  expect((await standing('oven-o-1'))?.status).toBe('ACTIVE')
})

test('what an interrupted update has left a draft goes on sale with the next one', async () => {
  const list = 'SKU,Name,Price\nN-1,Nail,1.00\n'
  tried.shop.faults.before = (query) =>
    query.includes('publishProduct')
      ? Response.json({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] })
      : undefined
  const { report } = await imported(list, { update: 'change' })
  delete tried.shop.faults.before
  expect(report.stopped).not.toBeNull()
  expect((await standing('nail-n-1'))?.status).toBe('DRAFT')
  await imported(list, { update: 'change', begun: await begunBefore(tried.folder) })
  expect((await standing('nail-n-1'))?.status).toBe('ACTIVE')
})

test('imports that begin in one second are two, each undone by itself', async () => {
  const now = new Date('2030-01-01T00:00:00Z')
  const ids = await Promise.all([1, 2, 3].map(async () => (await beginJournal(tried.folder, 'a.csv', now)).id))
  expect(new Set(ids).size).toBe(3)
})

test('an import that set further prices alone is listed', async () => {
  const journal = await beginJournal(tried.folder, 'dollars.csv', new Date('2031-01-01T00:00:00Z'))
  await journal.note([{ did: 'further price', variantId: 'var_1', currency: 'USD', before: null }])
  expect((await pastImports(tried.folder))[0]).toMatchObject({ id: journal.id, changed: 1 })
})
