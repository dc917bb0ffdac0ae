import { expect, test } from 'vitest'
import { entityTag, unknownTag } from '../tags.ts'
import { purged, tagHeader } from './tags.ts'

const one = entityTag('Product', { id: 'a, "b"' })
const another = entityTag('Product', { id: 'c' })
const unknown = unknownTag('Product', 'owner{id} sku')
const listed = (tags: readonly string[], most = 1_000) => tagHeader(tags, most)?.split(',')

test('tags are one list, in characters that no cache minds', () => {
  const told = listed(['Product', 'Query.products', one, another, unknown, 'said by a subgraph', 'product:5'])
  expect(new Set(told).size).toBe(7)
  for (const tag of told ?? []) expect(tag).toMatch(/^[\w.:~-]+$/)
  expect(told).toEqual(expect.arrayContaining(['Product', 'Query.products', 'product:5']))
})

test('where they do not fit, things are named by their types', () => {
  expect(listed(['Product', 'Query.products', one, another, unknown], 40)).toEqual([
    'Product',
    'Query.products',
    'Product~',
  ])
  expect(tagHeader(['Product', one], 10)).toBeNull()
})

test.each([[one], [unknown], ['Product'], ['Query.products'], ['said, by {a} subgraph']])(
  'whoever forgets %j is told of every name by which an answer may have it',
  (tag) => {
    const others = ['Product', 'Query.products', another]
    for (const most of [1_000, 60]) {
      const told = listed([...new Set([tag, ...others])], most)
      expect(told?.filter((it) => purged([tag]).includes(it))).not.toEqual([])
    }
  },
)

test('what names other things is left where it is', () => {
  expect(listed(['Product', 'Query.products', another])?.filter((it) => purged([one]).includes(it))).toEqual([])
})
