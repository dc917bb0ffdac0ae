import { expect, test } from 'vitest'
import { expectInert } from '../../../testing/inert.ts'
import { sampleShop } from '../../../testing/sample-shop.ts'
import { hostile } from '../../../testing/samples.ts'
import { atDesk } from '../../testing/staff.ts'

const id = `imp_${'1'.repeat(32)}`
const path = `/desk/import/${id}`
const past = {
  ...{ id, file: 'goods.csv', begunAt: '2026-05-01T10:00:00Z', made: 2, changed: 2, undoneAt: null },
  begunBy: { id: 'usr_1', name: 'Ada Clerk' },
}
const marked = { __typename: 'CatalogImportChanged' }

/** Steps in the order in which they were noted, told a page at a time, the last first. */
const toldOf = (pages: object[][]) => {
  const parts = pages.map((steps) => steps.map((step) => ({ node: { note: JSON.stringify(step) } })).reverse())
  return ({ after }: Record<string, unknown>) => {
    const n = after === null ? 0 : Number(after)
    const pageInfo = { endCursor: String(n + 1), hasNextPage: n + 1 < parts.length }
    return { catalogImport: { steps: { edges: parts[n], pageInfo } } }
  }
}

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const price = (amount: string) => ({ did: 'price', variantId: 'var_1', price: eur(amount), compareAtPrice: null })
/** A product as it stands, with one variant. */
const stands = (price: string) => ({
  ...{ id: 'prd_1', slug: 'bowl', edition: 'now', status: 'ACTIVE', name: 'Bowl', description: null, brand: 'Halm' },
  ...{ categories: [], media: [], options: [] },
  variants: [
    {
      ...{
        id: 'var_1',
        sku: 'B-1',
        edition: 'now',
        selection: [],
        weightGrams: null,
        gtin: null,
        stock: { onHand: 3 },
      },
      ...{ price: eur(price), compareAtPrice: null },
      prices: [{ edition: 'priced', price: eur(price), compareAtPrice: null }],
    },
  ],
})
const repriced = {
  ...{ did: 'price', productId: 'prd_1', sku: 'B-1', variantId: 'var_1', price: eur('8.00'), compareAtPrice: null },
  after: { price: eur('9.00'), compareAtPrice: null },
}
const shop = {
  DeskImportStanding: () => ({ product: stands('9.00') }),
  DeskPastImport: () => ({ catalogImport: past }),
  DeskCloseImport: () => ({ closeCatalogImport: marked }),
  DeskNoteImportUndone: () => ({ noteCatalogImportUndone: marked }),
  DeskImportProduct: ({ slug }: Record<string, unknown>) => ({ product: { id: `prd_${slug}`, status: 'ACTIVE' } }),
  DeskArchive: () => ({ archiveProduct: { __typename: 'ProductChanged' } }),
  DeskUpdateProduct: () => ({ updateProduct: { __typename: 'ProductChanged' } }),
  DeskChangePrice: () => ({ changePrice: { __typename: 'VariantChanged' } }),
  DeskImportSteps: toldOf([
    [
      { did: 'create', slug: 'vase' },
      { did: 'new variant', sku: 'A-9' },
    ],
    [
      { did: 'create', slug: 'lamp' },
      { did: 'details', productId: 'prd_1', before: { brand: null } },
    ],
  ]),
}

test('what was brought in is listed with who brought it, and leads to where it is taken back', async () => {
  const pageInfo = { endCursor: 'next', hasNextPage: true, hasPreviousPage: false }
  const taken = { ...past, id: `imp_${'2'.repeat(32)}`, file: hostile, undoneAt: '2026-05-02T10:00:00Z' }
  const edges = [{ node: past }, { node: taken }]
  const { get } = atDesk({ DeskPastImports: () => ({ catalogImports: { edges, pageInfo } }) })
  const page = await (await get('/desk/import')).text()
  expect(page).toContain('Brought in before')
  expect(page).toContain(`<a href="${path}">goods.csv</a>`)
  for (const told of ['Ada Clerk', 'stands', 'taken back', 'after=next']) expect(page).toContain(told)
  expectInert(page)
})

test('a shop that does not answer keeps nobody from choosing a file', async () => {
  const page = await (await atDesk({}).get('/desk/import')).text()
  expect(page).toContain('cannot be shown just now')
  expect(page).toContain('type="file"')
})

test('what taking it back would do is said before anything is done', async () => {
  const { get, asked } = atDesk(shop)
  const page = await (await get(path)).text()
  for (const told of ['goods.csv', 'Ada Clerk', 'Take it back', 'what was sold since stays sold'])
    expect(page).toContain(told)
  for (const told of ['vase', 'lamp', 'on sale → off the shelf', 'brand: “Halm” → “”']) expect(page).toContain(told)
  expect(page).not.toContain('name="force"')
  const asks = new Set(asked.map(({ operation }) => operation))
  expect(asks).toEqual(new Set(['DeskPastImport', 'DeskImportSteps', 'DeskImportStanding', 'DeskImportProduct']))
})

test('what somebody has changed since stays, unless that is insisted on', async () => {
  const theirs = {
    ...shop,
    DeskImportSteps: toldOf([[repriced]]),
    DeskImportStanding: () => ({ product: { ...stands('7.00'), name: hostile } }),
  }
  const { get, send, asked } = atDesk(theirs)
  const page = await (await get(path)).text()
  expect(page).toContain('changed since: price of B-1: 7.00 → 8.00 EUR')
  expect(page).toContain('name="force"')
  expectInert(page)
  const set = () => asked.filter(({ operation }) => operation === 'DeskChangePrice').map(({ variables }) => variables)
  const left = await (await send(path, {})).text()
  expect(left).toContain('changed since: price of B-1: 7.00 → 8.00 EUR')
  expect(left).toContain('0 things are as before')
  expect(set()).toEqual([])
  expect(await (await send(path, { force: 'yes' })).text()).toContain('1 thing is as before')
  expect(set()).toEqual([{ variantId: 'var_1', price: eur('8.00'), compareAtPrice: null }])
})

test('of what is taken back already only what stands otherwise all the same is put back, where that is insisted on', async () => {
  const undone = {
    ...shop,
    DeskPastImport: () => ({ catalogImport: { ...past, undoneAt: '2026-05-02T10:00:00Z' } }),
    DeskImportSteps: toldOf([[{ did: 'create', slug: 'vase' }, repriced]]),
  }
  const { get, send, asked } = atDesk(undone)
  const page = await (await get(path)).text()
  for (const told of ['It was taken back', 'price of B-1: 9.00 → 8.00 EUR', 'Put this back as well'])
    expect(page).toContain(told)
  expect(await (await send(path, {})).text()).toContain('Put this back as well')
  expect(asked.filter(({ operation }) => operation === 'DeskChangePrice')).toEqual([])
  expect(await (await send(path, { force: 'yes' })).text()).toContain('1 thing is as before')
  expect(asked.filter(({ operation }) => operation === 'DeskArchive')).toEqual([])
})

test('it ends first, is taken back by its steps, and is marked so at last', async () => {
  const { send, asked } = atDesk(shop)
  const page = await (await send(path, {})).text()
  expect(page).toContain('goods.csv is taken back')
  expect(page).toContain('2 products came off the shelf. 1 thing is as before.')
  expect(page).toContain('the variant A-9 stays')
  const asks = asked.map(({ operation }) => operation)
  expect(asks.slice(0, 3)).toEqual(['DeskPastImport', 'DeskCloseImport', 'DeskImportSteps'])
  expect(asks.at(-1)).toBe('DeskNoteImportUndone')
  const archived = asked.filter(({ operation }) => operation === 'DeskArchive').map(({ variables }) => variables)
  expect(archived).toEqual([{ id: 'prd_vase' }, { id: 'prd_lamp' }])
  const restored = asked.filter(({ operation }) => operation === 'DeskUpdateProduct').map(({ variables }) => variables)
  expect(restored).toEqual([{ input: { id: 'prd_1', brand: null, ifEdition: 'now' } }])
})

test('what was there before the first of its steps is what stays', async () => {
  const { send, asked } = atDesk({
    ...shop,
    DeskImportSteps: toldOf([[price('8.00')], [price('5.00'), price('7.00')]]),
  })
  await send(path, {})
  const set = asked.filter(({ operation }) => operation === 'DeskChangePrice').map(({ variables }) => variables)
  expect(set).toMatchObject([{ price: eur('8.00') }, { price: eur('5.00') }])
})

test('it goes on where a shop that was away left it, and what cannot be done is told', async () => {
  const away = atDesk({ DeskPastImport: shop.DeskPastImport, DeskCloseImport: shop.DeskCloseImport })
  const page = await (await away.send(path, {})).text()
  expect(page).toContain('does not answer just now')
  expect(page).toContain('data-goes-on="waits"')
  const refuses = atDesk({
    ...shop,
    DeskArchive: () => ({ archiveProduct: { __typename: 'Sealed', message: hostile } }),
  })
  const told = await (await refuses.send(path, {})).text()
  expect(told).toContain('What stays')
  expect(told).toContain('alert(1)')
  expectInert(told)
})

test('one that is taken back already, and one that there is none of, are not taken back', async () => {
  const undone = atDesk({
    ...shop,
    DeskPastImport: () => ({ catalogImport: { ...past, undoneAt: '2026-05-02T10:00:00Z' } }),
    DeskImportSteps: toldOf([[{ did: 'create', slug: 'vase' }]]),
  })
  const page = await (await undone.send(path, {})).text()
  expect(page).toContain('It was taken back')
  expect(page).not.toContain('<button type="submit" class="button small">Put')
  expect(undone.asked.map(({ operation }) => operation)).toEqual(['DeskPastImport', 'DeskImportSteps'])
  const none = atDesk({ ...shop, DeskPastImport: () => ({ catalogImport: null }) })
  expect((await none.get(path)).status).toBe(404)
  expect((await none.send(path, {})).status).toBe(404)
  const { send, asked } = atDesk(shop)
  expect(await (await send(path, { soFar: '{"after":1}' })).text()).toContain('Take it back')
  expect(asked.map(({ operation }) => operation)).not.toContain('DeskCloseImport')
})

test('it is for those who may make products and book stock, from pages of the shop alone', async () => {
  expect((await atDesk(shop, { scope: 'catalog:write' }).send(path, {})).status).toBe(404)
  const { app } = sampleShop(shop)
  const foreign = await app.request(path, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: 'a=b' })
  expect(foreign.status).toBe(403)
  expect(await (await atDesk(shop, { language: 'de' }).get(path)).text()).toContain('Zurücknehmen')
})
