import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { conditions, type Filter } from '../hits/condition-store.ts'
import { type Meaning, meaningOf } from '../query/search-terms.ts'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { productId, type Sample } from '../testing/samples.ts'
import { facets } from './facets.ts'
import { oneByOne, type Sampling, sampled, samples } from './sample-store.ts'
import { countHits } from './total-store.ts'

let shop: SearchHarness
/** Of 240 lamps as 500 are of 4,000 and more. */
const small: Sampling = { rates: [8, 2], enough: 40, enoughElse: 40 }
const smallest: Sampling = { ...small, enough: 1, enoughElse: 1 }
const lamps = [meaningOf('lamp')]

/** A third each is of the brand Ada, Bo and Cy, in three sizes. */
const lamp = (n: number): Sample => ({
  id: `p${n}`,
  name: n % 4 === 0 ? 'Paper lamp' : 'Lamp',
  brand: ['Ada', 'Bo', 'Cy'][n % 3],
  sizes: [['S', 'M'], ['M'], ['M', 'L']][n % 3],
  category: ['home', n % 5 === 0 ? 'desk' : 'floor'],
})
let shelf = Array.from({ length: 240 }, (_, n) => lamp(n + 1))

async function hearAll(): Promise<void> {
  for (const [nth, each] of shelf.entries()) {
    await shop.hearProduct(each)
    if (nth % 7 === 0) await shop.hearStock(`${each.id}-${each.sizes?.[0]}`, 3)
  }
}

beforeAll(async () => {
  shop = await openSearch()
  const { rows } = await sql<{ nth: string }>`
    SELECT nth FROM unnest(${shelf.map(({ id }) => productId(id))}::text[]) WITH ORDINALITY AS asked (id, nth)
    ORDER BY hashtext(id)`.execute(shop.db)
  // Of two brands that one product each has, the one is in all samples, the other in none.
  const [taken, left] = [rows.at(0), rows.at(-1)].map((row) => `p${row?.nth}`)
  shelf = shelf.map((each) => {
    if (each.id === taken) return { ...each, brand: 'Single' }
    return each.id === left ? { ...each, brand: 'Lone', sizes: ['XL'] } : each
  })
  await hearAll()
})
afterAll(() => shop.close())

const total = (sampling: Sampling, filter: Filter = {}, meanings: readonly Meaning[] = lamps) =>
  countHits(shop.db, conditions(meanings, filter), sampling)

/** Counts of a facet by its values: `~` before what is estimated, `!` behind what is selected. */
async function counts(facet: string, sampling: Sampling, filter: Filter = {}) {
  const { facets: found } = await facets(shop, conditions(lamps, filter), filter, sampling)
  const values = found.find(({ name }) => name === facet)?.values ?? []
  return Object.fromEntries(
    values.map(({ value, count, estimated, selected }) => [
      value,
      `${estimated ? '~' : ''}${count}${selected ? '!' : ''}`,
    ]),
  )
}

/** How many of them a sample has, by what a sample is: those whose hashes are in the first part of all. */
async function inSample(rate: number, brands: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM documents
    WHERE brand = ANY (${[...brands]}) AND hashtext(product_id)::bigint + 2147483648 < 4294967296 / ${rate}::int`.execute(
    shop.db,
  )
  return rows[0]?.count ?? 0
}

const brands = ['Ada', 'Bo', 'Cy', 'Lone', 'Single']

describe('how many fit', () => {
  it('is counted one by one up to what is told so', async () => {
    const enough = 200
    expect(await total({ ...small, enough })).toEqual({ count: 240, estimated: false })
    expect(await total(samples)).toEqual({ count: 240, estimated: false })
  })

  it('is reckoned of more from the smallest sample that has enough of them, always the same', async () => {
    const halves = await inSample(2, brands)
    const eighths = await inSample(8, brands)
    expect(eighths).toBeLessThan(small.enough)
    expect(await total(small)).toEqual({ count: 2 * halves, estimated: true })
    expect(await total({ ...small, enough: eighths })).toEqual({ count: 8 * eighths, estimated: true })
    expect(Math.abs(2 * halves - 240)).toBeLessThan(24)
    expect(await total(small)).toEqual(await total(small))
  })

  it('is exact where filters leave few of many', async () => {
    expect(await total(small, { brands: ['Lone'] })).toEqual({ count: 1, estimated: false })
    expect((await total(small, { brands: ['Ada', 'Bo'] })).estimated).toBe(true)
  })
})

describe('facets', () => {
  it('are exact up to what is counted one by one', async () => {
    const exact = await facets(shop, conditions(lamps, {}), {}, oneByOne)
    expect(await facets(shop, conditions(lamps, {}), {}, { ...small, enough: 200 })).toEqual(exact)
    expect(await counts('category', oneByOne)).toEqual({ floor: '192', desk: '48' })
  })

  it('of more are reckoned from the sample', async () => {
    const about = async (brand: string) => `~${2 * (await inSample(2, [brand]))}`
    expect(await counts('brand', small)).toEqual({
      ...{ Ada: await about('Ada'), Bo: await about('Bo'), Cy: await about('Cy') },
      Single: '~2',
    })
    const shelves = Object.values(await counts('category', small)).map((count) => Number(count.slice(1)))
    expect(shelves.reduce((sum, count) => sum + count)).toBe(2 * (await inSample(2, brands)))
  })

  it('are each as exact as what they count is few', async () => {
    const filter = { brands: ['Lone'] }
    const ada = 2 * (await inSample(2, ['Ada']))
    expect(await counts('brand', small, filter)).toMatchObject({ Lone: '1!', Ada: `~${ada}` })
    expect(await counts('Size', small, filter)).toEqual({ XL: '1' })
    expect(Object.values(await counts('category', small, filter))).toEqual(['1'])
  })

  it('count what is selected as what is found is counted', async () => {
    // What one sample has once is no two where all that is found is counted one by one.
    expect(await counts('brand', small, { brands: ['Single'] })).toMatchObject({ Single: '1!' })
    expect(await counts('brand', small, { brands: ['Single', 'Lone'] })).toMatchObject({ Single: '1!', Lone: '1!' })
  })

  it('have what is selected though the sample has none of it', async () => {
    const found = await counts('brand', small, { brands: ['Ada', 'Bo', 'Lone', 'Nobody'] })
    expect(found).toMatchObject({ Lone: '1!', Nobody: '0!' })
    expect(found.Ada).toMatch(/^~\d+!$/)
    const values = ['S', 'M', 'L', 'XL']
    const sizes = await counts('Size', small, { options: [{ option: 'Size', values }] })
    expect(sizes.XL).toBe('1!')
    expect(sizes.M).toMatch(/^~\d+!$/)
  })

  it.each<Filter>([
    {},
    { category: 'floor', brands: ['Ada', 'Bo'] },
    { brands: ['Cy'], options: [{ option: 'Size', values: ['L', 'S'] }] },
    { category: 'desk', brands: ['Bo', 'Cy'], options: [{ option: 'Size', values: ['M'] }], inStock: true },
    { options: [{ option: 'Size', values: ['M', 'L'] }], inStock: false, price: { currency: 'EUR', max: '15' } },
  ])('count of each value what would be found if it were chosen instead: %j', async (filter) => {
    const { facets: found } = await facets(shop, conditions(lamps, filter), filter, oneByOne)
    const instead: Record<string, (value: string) => Filter> = {
      category: (category) => ({ ...filter, category }),
      brand: (brand) => ({ ...filter, brands: [brand] }),
      inStock: (value) => ({ ...filter, inStock: value === 'true' }),
      Size: (size) => ({ ...filter, options: [{ option: 'Size', values: [size] }] }),
    }
    expect(found.map(({ name }) => name).toSorted()).toEqual(Object.keys(instead).toSorted())
    for (const { name, values } of found) {
      for (const { value, count } of values) {
        const would = await total(oneByOne, instead[name]?.(value))
        expect([name, value, count]).toEqual([name, value, would.count])
      }
    }
  })

  it('count products of options once, and by the variants that fit', async () => {
    const filter = { options: [{ option: 'Size', values: ['M'] }] }
    const exact = await counts('Size', oneByOne, filter)
    const found = await counts('Size', small, filter)
    expect(Object.keys(found).toSorted()).toEqual(['L', 'M', 'S'])
    for (const size of ['S', 'M', 'L']) {
      const [about, count] = [found, exact].map((each) => Number(each[size]?.replace(/[~!]/g, '')))
      expect(Math.abs((about ?? 0) - (count ?? 0))).toBeLessThan(0.25 * (count ?? 0))
    }
  })
})

it('is all the same in an index that was made anew', async () => {
  const filter = { brands: ['Ada', 'Lone'] }
  const ask = async () => [await total(smallest), await facets(shop, conditions(lamps, filter), filter, smallest)]
  const before = await ask()
  expect(await shop.rebuild(hearAll)).toBe(240)
  expect(await ask()).toEqual(before)
})

test.each(samples.rates)('of one in %i there is an index', async (rate) => {
  const condition = sampled(rate).compile(shop.db).sql.replace('d.product_id', 'product_id')
  const { rows } = await sql<{ definition: string }>`
    SELECT pg_get_indexdef(to_regclass(${`documents_findable_in_${rate}`}), 0, true) AS definition`.execute(shop.db)
  expect(rows[0]?.definition.replace(/'(-\d+)'::integer/, '$1')).toContain(condition)
})
