import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { productId } from '../testing/samples.ts'

let shop: SearchHarness

beforeAll(async () => {
  shop = await openSearch()
  await shop.hearProduct({
    id: 'p1',
    name: 'Marker',
    sizes: ['Red', 'Blue'],
    gtins: ['4006381333931', '4006381333948'],
  })
  await shop.hearProduct({ id: 'p2', name: 'Tissues', gtins: ['036000291452'] })
  await shop.hearProduct({ id: 'p3', name: 'Novel', gtins: ['9780804429573'] })
  await shop.hearProduct({ id: 'p4', name: '40 watt lamp for the desk' })
  await shop.hearProduct({ id: 'p5', name: 'Chewing gum', gtins: ['96385074'] })
  // What its seller has numbered so that it is not its trade number alone.
  await shop.hearProduct({ id: 'p6', name: 'Compatible with 4006381333931', gtins: [] })
})
afterAll(() => shop.close())

test.each([
  ['4006381333948', ['p1']],
  ['4 006381 333948', ['p1']],
  ['04006381333948', ['p1']],
  ['４００６３８１３３３９４８', ['p1']],
  ['036000291452', ['p2']],
  ['0036000291452', ['p2']],
  ['00036000291452', ['p2']],
  ['36000291452', ['p2']],
  ['0-36000-29145-2', ['p2']],
  ['9780804429573', ['p3']],
  ['978-0-8044-2957-3', ['p3']],
  ['0-8044-2957-X', ['p3']],
  ['96385074', ['p5']],
  ['00000096385074', ['p5']],
])('who types or scans %s finds the one thing', async (typed, found) => {
  expect(await shop.found(typed)).toEqual(found)
  const { edges } = await shop.search({ query: typed })
  expect(await shop.suggest(typed)).toEqual(edges.map(({ node }: { node: { name: string } }) => node.name))
})

test('what has the number is before what has it in its name', async () => {
  expect(await shop.found('4006381333931')).toEqual(['p1', 'p6'])
  expect((await shop.suggest('4006381333931'))[0]).toBe('Marker')
})

test('the beginning of a trade number is no word: forty watts find no marker', async () => {
  expect(await shop.found('40 watt')).toEqual(['p4'])
  // Whose name it is in.
  expect(await shop.found('400638133')).toEqual(['p6'])
})

test('a document of older rules keeps its trade numbers when it is formed anew', async () => {
  const { db } = shop
  await sql`UPDATE documents SET form = 0, heads = '', lexemes = '' WHERE product_id = ${productId('p2')}`.execute(db)
  expect(await shop.found('036000291452')).toEqual([])
  await shop.work('document-forms')
  expect(await shop.found('036000291452')).toEqual(['p2'])
})

test('a number that a product has no more finds it no more', async () => {
  await shop.hearProduct({ id: 'p5', name: 'Chewing gum', gtins: ['4901234567894'] }, 2)
  expect(await shop.found('96385074')).toEqual([])
  expect(await shop.found('4901234567894')).toEqual(['p5'])
})
