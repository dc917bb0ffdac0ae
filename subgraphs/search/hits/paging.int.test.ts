import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchFilter, SearchSort } from '../generated.ts'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf, type Sample } from '../testing/samples.ts'

let shop: SearchHarness
beforeAll(async () => {
  shop = await openSearch()
})
afterAll(() => shop.close())

/** Products of each list, whose names all have its own word. */
const many = 9

const change = fc.record({
  of: fc.nat(many - 1),
  how: fc.constantFrom('price', 'price', 'dollars', 'name', 'stock', 'withdrawn', 'new', 'sold'),
  to: fc.integer({ min: 1, max: 40 }),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

const asked = fc.record({
  words: fc.boolean(),
  sort: fc.constantFrom<SearchSort[]>('RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST'),
  currency: fc.constantFrom(undefined, 'EUR', 'USD'),
  filter: fc.constantFrom<SearchFilter[]>({}, { price: { currency: 'EUR', min: '5', max: '30' } }, { inStock: true }),
  first: fc.integer({ min: 1, max: 3 }),
})

/** A shelf of a run's own, and what is told of it. */
function openShelf(run: number) {
  const category = `shelf${run}`
  const told = new Map<string, { sample: Sample; version: number; pieces: number }>()
  const idOf = (nth: number) => `p${run * 1_000 + nth}`
  let fresh = many

  async function tell(id: string, changed: Partial<Sample>): Promise<void> {
    const known = told.get(id)
    const version = (known?.version ?? 0) + 1
    const sample = { ...(known?.sample ?? { id, name: '' }), ...changed }
    told.set(id, { sample, version, pieces: known?.pieces ?? 0 })
    await shop.hearProduct(sample, version)
  }
  async function stock(id: string, pieces: number): Promise<void> {
    const known = told.get(id)
    if (!known) return
    told.set(id, { ...known, pieces })
    await shop.hearStock(`${id}-One`, pieces, ++versions)
  }
  let versions = 0
  const place = (id: string, nth: number) =>
    tell(id, {
      name: `${nth % 3 === 0 ? 'Very fine ' : ''}Lamp${run} ${'x'.repeat(nth % 4)}`,
      category: ['shelves', category],
      price: `${(nth * 7) % 40}.50`,
      further: nth % 2 === 0 ? { USD: `${(nth * 11) % 40}.25` } : {},
    })

  return {
    category,
    word: `Lamp${run}`,
    async fill() {
      for (let nth = 0; nth < many; nth++) {
        await place(idOf(nth), nth)
        if (nth % 2 === 1) await stock(idOf(nth), 3)
      }
    },
    /** Makes a change; answers whose it is. */
    async make({ of, how, to }: Change): Promise<string | null> {
      const id = idOf(of)
      if (how === 'price') await tell(id, { price: `${to}.00` })
      if (how === 'dollars') await tell(id, { further: to > 20 ? {} : { USD: `${to}.00` } })
      if (how === 'name')
        await tell(id, { name: to % 2 === 0 ? `Lamp${run}` : `Something else with Lamp${run} in its name` })
      if (how === 'stock') await stock(id, to % 2)
      if (how === 'withdrawn') await tell(id, { status: 'ARCHIVED' })
      if (how === 'new') await place(idOf(fresh++), to)
      if (how === 'sold') {
        for (let nth = 0; nth < 3; nth++) await shop.hearOrder([`${id}-One`])
        await shop.work('popularity')
      }
      return how === 'new' ? null : id
    },
  }
}

test('a list in any order shows nothing twice and misses nothing that nobody changed, whatever happens between its pages', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(asked, fc.array(change, { minLength: 4, maxLength: 10 }), async (how, changes) => {
      const shelf = openShelf(++run)
      await shelf.fill()
      const { words, filter, ...rest } = how
      const search = (first: number, after?: string) =>
        shop.search({
          ...{ ...rest, first, query: words ? shelf.word : '', filter: { ...filter, category: shelf.category } },
          ...(after ? { after } : {}),
        })
      const shownIn = ({ edges }: Awaited<ReturnType<typeof search>>): string[] =>
        edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))
      const whole = shownIn(await search(50))
      const seen: string[] = []
      const changed = new Set<string>()
      const left = [...changes]
      let page = await search(how.first)
      seen.push(...shownIn(page))
      while (page.pageInfo.hasNextPage) {
        for (const each of left.splice(0, 2)) changed.add((await shelf.make(each)) ?? '')
        page = await search(how.first, page.pageInfo.endCursor)
        seen.push(...shownIn(page))
      }
      expect(new Set(seen).size).toBe(seen.length)
      const unchanged = (ids: readonly string[]) => ids.filter((id) => whole.includes(id) && !changed.has(id))
      expect(unchanged(seen)).toEqual(unchanged(whole))
    }),
    { numRuns: 20 },
  )
})
