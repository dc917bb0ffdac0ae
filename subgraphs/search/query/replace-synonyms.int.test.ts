import { afterAll, beforeEach, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf } from '../testing/samples.ts'
import { replaceSynonyms } from './replace-synonyms.ts'

let shop: SearchHarness
beforeEach(async () => {
  await shop?.close()
  shop = await openSearch()
  const names = [
    'Table lamp',
    'Lamp for a table by the bed',
    'Small lamp with a table',
    'Bedside light',
    'Round bedside light in brass',
    'Couch',
    'Long couch',
    'Corner sofa',
  ]
  for (const [nth, name] of names.entries()) await shop.hearProduct({ id: `p${nth + 1}`, name })
})
afterAll(() => shop.close())

/** All of a list, read one by one, with what is done between its pages. */
async function read(query: string, between: () => Promise<void> = async () => {}): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  do {
    const { edges, pageInfo } = await shop.search({ query, first: 1, ...(after ? { after } : {}) })
    found.push(...edges.map(({ node }: { node: { id: string } }) => nameOf(node.id)))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
    await between()
  } while (after)
  return found
}

/** Puts one file of synonyms after the other in place of what there is. */
function editing(...files: string[][][]): () => Promise<void> {
  let nth = 0
  return async () => {
    const next = files[nth++ % files.length]
    if (next) await replaceSynonyms(shop.deps, next)
  }
}

const bedside = [['table lamp', 'bedside light', 'reading lamp']]
const couch = [['couch', 'sofa']]

test('synonyms are found by as soon as they are there, and no longer once they are gone', async () => {
  await replaceSynonyms(shop.deps, bedside)
  expect((await read('table lamp')).toSorted()).toEqual(['p1', 'p2', 'p3', 'p4', 'p5'])
  await replaceSynonyms(shop.deps, [])
  expect((await read('table lamp')).toSorted()).toEqual(['p1', 'p2', 'p3'])
})

test.each([
  ['table lamp', [], [bedside, [], couch]],
  ['table lamp', bedside, [[], couch, bedside]],
  ['sofa', couch, [[], [['sofa', 'lamp']], couch, []]],
  ['couch', couch, [[]]],
])('a list of %s goes on as it was begun, whatever words mean meanwhile', async (query, first, then) => {
  await replaceSynonyms(shop.deps, first)
  const whole = await read(query)
  expect(await read(query, editing(...then))).toEqual(whole)
})
