import { seriesIn } from '@micromart/testing/series'
import { expect, it } from 'vitest'
import { openSearch } from './testing/harness.ts'

it('searches by words are counted by whether they found anything, each once, and the products in the index', async () => {
  const shop = await openSearch()
  try {
    for (const id of ['p1', 'p2']) await shop.hearProduct({ id, name: `Brass lamp ${id}` })
    const { edges } = await shop.search({ query: 'brass', first: 1 })
    await shop.search({ query: 'brass', first: 1, after: edges[0].cursor })
    await shop.search({ query: 'submarine' })
    await shop.search({})
    const text = await shop.registry.metrics()
    expect(seriesIn(text, 'micromart_searches_total', { outcome: 'found' })).toBe(1)
    expect(seriesIn(text, 'micromart_searches_total', { outcome: 'nothing' })).toBe(1)
    expect(seriesIn(text, 'search_documents')).toBe(2)
  } finally {
    await shop.close()
  }
})
