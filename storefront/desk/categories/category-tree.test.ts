import { expect, test } from 'vitest'
import { formats } from '../../words/format.ts'
import { mayLieIn, type TreeRow, treeOf } from './category-tree.ts'

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

test('a tree of any depth is shown branch by branch, by name in each, and what has just been moved is not lost', () => {
  const leaf = (id: string, parent: string | null) => ({
    ...{ id, name: id, slug: id, edition: id, parent: parent === null ? null : { id: parent } },
  })
  const chain = Array.from({ length: 9 }, (_, nth) => leaf(`deep ${nth}`, nth === 0 ? 'Öfen' : `deep ${nth - 1}`))
  const leaves = [leaf('Zelte', null), ...chain.toReversed(), leaf('Öfen', null), leaf('astray', 'not read')]
  const shown = treeOf(leaves, formats('de')).map(({ id, depth }) => `${depth} ${id}`)
  expect(shown).toEqual(['0 astray', '0 Öfen', ...chain.map(({ id }, nth) => `${nth + 1} ${id}`), '0 Zelte'])
})
