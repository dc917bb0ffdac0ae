import { expect, test } from 'vitest'
import { mayLieIn, type TreeRow } from './category-tree.ts'

const row = (id: string, parent: string | null, depth: number): TreeRow => ({
  id,
  name: id,
  slug: id,
  edition: id,
  depth,
  parent,
})
const rows = [
  row('home', null, 0),
  row('light', 'home', 1),
  row('lamps', 'light', 2),
  row('rugs', 'home', 1),
  row('garden', null, 0),
]

test('a category may lie everywhere but in itself and in what lies in it', () => {
  const places = (id: string) => mayLieIn(rows, id).map((each) => each.id)
  expect(places('light')).toEqual(['home', 'rugs', 'garden'])
  expect(places('home')).toEqual(['garden'])
  expect(places('lamps')).toEqual(['home', 'light', 'rugs', 'garden'])
})
