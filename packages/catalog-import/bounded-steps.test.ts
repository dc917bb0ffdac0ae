import { expect, test } from 'vitest'
import { csvOfBytes } from './csv/file/csv-file.ts'
import { type ImportOptions, importCatalog } from './import-catalog.ts'
import { type Answer, type ShopPort, ShopUnavailable } from './shop-port.ts'

const lines = Array.from({ length: 40 }, (_, n) =>
  n % 10 === 7 ? `K-${n},,Kettle ${n}` : `K-${n},${n + 1}.50,Kettle ${n}`,
)
const text = ['sku,price,name', ...lines, ''].join('\n')

/** A shop that keeps what it is given; `creating` may answer in its place. */
function openShelf(creating: (slugs: readonly string[]) => void = () => {}) {
  const shelf = new Map<string, 'DRAFT' | 'ACTIVE'>()
  const done = (ids: readonly unknown[]): Answer[] => ids.map(() => ({ __typename: 'Done' }))
  const shop: ShopPort = {
    createProducts: async (inputs) => {
      creating(inputs.map(({ slug }) => slug))
      for (const { slug } of inputs) shelf.set(slug, 'DRAFT')
      return inputs.map(({ slug }) => ({ __typename: 'ProductChanged', product: { id: slug, variants: [] } }))
    },
    publishProducts: async (ids) => {
      for (const id of ids) shelf.set(id, 'ACTIVE')
      return done(ids)
    },
    addVariants: async (inputs) => inputs.map(({ sku }) => ({ __typename: 'VariantChanged', variant: { id: sku } })),
    productsBySlug: async (slugs) =>
      slugs.map((slug) => {
        const status = shelf.get(slug)
        return status ? { id: slug, status } : null
      }),
    variantsOfProducts: async (ids) => ids.map(() => ({ edition: '', options: [], variants: [] })),
    updateProducts: async (inputs) => done(inputs),
    archiveProducts: async (ids) => done(ids),
    updateVariants: async (inputs) => done(inputs),
    withdrawVariants: async (ids) => done(ids),
    changeOptions: async (inputs) => done(inputs),
    changePrices: async (inputs) => done(inputs),
    setPrices: async (inputs) => done(inputs),
    removePrices: async (inputs) => done(inputs),
    adjustStock: async (inputs) => done(inputs),
    createCategory: async ({ slug }) => ({ __typename: 'CategoryCreated', category: { id: slug } }),
    categoryBySlug: async () => null,
    standingProducts: async (slugs) => slugs.map(() => null),
    standingById: async (ids) => ids.map(() => null),
    slugsBySku: async (skus) => skus.map(() => null),
  }
  return { shop, shelf }
}

async function importAll(shop: ShopPort | undefined, step: Partial<ImportOptions>) {
  const file = await csvOfBytes(new TextEncoder().encode(text))
  return importCatalog({ file, shop, currency: 'EUR', stock: undefined, ...step })
}

const counts = ({ rows, imported, alreadyThere, variants, refused }: Awaited<ReturnType<typeof importAll>>) => ({
  ...{ rows, imported, alreadyThere, variants },
  refused: refused.map(({ line }) => line),
})

/** Steps from the start of the file to its end. */
async function steps(shop: ShopPort, most: { size: number; width: number }, mostMs: number) {
  const reports: Awaited<ReturnType<typeof importAll>>[] = []
  for (let from: number | null = 0; from !== null && reports.length < 100; ) {
    const report = await importAll(shop, { from, mostMs, most })
    reports.push(report)
    from = report.next
  }
  const all = reports.map(counts)
  const sum = (key: 'rows' | 'imported' | 'alreadyThere' | 'variants') =>
    all.reduce((total, one) => total + one[key], 0)
  return {
    reports,
    total: {
      ...{ rows: sum('rows'), imported: sum('imported'), alreadyThere: sum('alreadyThere'), variants: sum('variants') },
      refused: all.flatMap(({ refused }) => refused),
    },
  }
}

test('steps that go on from each other come to what one import comes to, each row counted once', async () => {
  const whole = await importAll(openShelf().shop, {})
  expect(whole).toMatchObject({ rows: 40, imported: 36, next: null })
  const { shop, shelf } = openShelf()
  // No time at all: each step is one batch.
  const { reports, total } = await steps(shop, { size: 5, width: 2 }, 0)
  expect(reports.map(({ next }) => next)).toEqual([5, 10, 15, 20, 25, 30, 35, null])
  expect(total).toEqual(counts(whole))
  expect([...shelf.values()].every((status) => status === 'ACTIVE')).toBe(true)
  expect(shelf.size).toBe(36)
})

test('a step that has the time for all of it is the last', async () => {
  const { reports, total } = await steps(openShelf().shop, { size: 5, width: 2 }, 60_000)
  expect(reports.map(({ next }) => next)).toEqual([null])
  expect(total).toMatchObject({ rows: 40, imported: 36 })
})

test('after a step that the shop stopped the next goes on from what is not done, and counts nothing twice', async () => {
  let away = true
  const { shop, shelf } = openShelf((slugs) => {
    if (away && slugs.some((slug) => slug.includes('kettle-12'))) throw new ShopUnavailable('away')
  })
  const first = await importAll(shop, { mostMs: 500, most: { size: 3, width: 4 } })
  expect(first.stopped).toEqual({ reason: 'shop-away', said: 'away' })
  expect(first.next).toBeLessThanOrEqual(12)
  expect(first.imported).toBe(first.next)
  away = false
  const rest = await importAll(shop, { mostMs: 60_000, from: first.next ?? 0 })
  expect(rest).toMatchObject({ next: null, stopped: null })
  expect(first.imported + rest.imported + rest.alreadyThere).toBe(36)
  expect([...first.refused, ...rest.refused].map(({ line }) => line)).toEqual([9, 19, 29, 39])
  expect(shelf.size).toBe(36)
})

test('one that is interrupted ends what is under way, and says so with what was done', async () => {
  const interruption = new AbortController()
  const { shop, shelf } = openShelf(() => interruption.abort())
  const report = await importAll(shop, { most: { size: 5, width: 1 }, signal: interruption.signal })
  expect(report).toMatchObject({ stopped: { reason: 'interrupted' }, imported: 5 })
  expect([...shelf.values()]).toEqual(Array.from({ length: 5 }, () => 'ACTIVE'))
  expect(await importAll(shop, { signal: interruption.signal, most: { size: 50, width: 1 } })).toMatchObject({
    ...{ imported: 31, alreadyThere: 5, stopped: null },
  })
})

test('a file that nothing can be made of has nothing to go on from', async () => {
  const file = await csvOfBytes(new TextEncoder().encode('a,b\n1,2\n'))
  const report = await importCatalog({ file, shop: undefined, currency: undefined, stock: undefined, mostMs: 0 })
  expect(report).toMatchObject({ next: null, imported: 0 })
  expect(report.stopped).toEqual({ reason: 'columns-untold', missing: ['name', 'price'], headings: ['a', 'b'] })
})
