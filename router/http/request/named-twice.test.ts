import { expect, test } from 'vitest'
import { namedTwice } from './named-twice.ts'

const names = ['query', 'variables']

test.each([
  ['{"query":"a","query":"b"}', 1],
  ['{ "query" : "a", "x": {}, "query" :\n"b" }', 1],
  ['{"query":"a","qu\\u0065ry":"b"}', 1],
  ['{"query":"\\"}{","variables":{"query":[{}]},"query":"b"}', 1],
  ['[{"query":"a"},{"query":"a","query":"b"}]', 2],
])('in %s the query is there twice', (text, deepest) => {
  expect(JSON.parse(text)).toBeTruthy()
  expect(namedTwice(text, names, deepest)).toBe('query')
})

test.each([
  ['{"query":"\\"query\\": \\"query\\":","variables":{}}', 1],
  ['{"query":"a","variables":{"query":"b","variables":"query"}}', 1],
  ['{"query":"a","variables":{"query":"b","query":"c"}}', 1],
  ['{"variables":["query","query"],"query":"\\u00fc"}', 2],
  ['[{"query":"a"},{"query":"b"}]', 2],
  ['{"other":1,"other":2,"query":"\\u0061"}', 1],
  ['[]', 2],
  ['"query"', 1],
])('in %s nothing is', (text, deepest) => {
  expect(JSON.parse(text)).toBeTruthy()
  expect(namedTwice(text, names, deepest)).toBeUndefined()
})
