import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { labelFinder, percentOf } from '../supergraph/override-labels.ts'
import { loadSupergraph, SupergraphError } from '../supergraph/supergraph.ts'
import { composeSdl } from '../testing/in-process.ts'
import { heldLabels } from './override-labels.ts'

const sdl = composeSdl([
  {
    name: 'old',
    typeDefs: `type Query { item: Item other: Other }
      interface Named { name: String size: Int }
      type Item implements Named @key(fields: "id") { id: ID! name: String size: Int weight: Int }
      type Other @key(fields: "id") { id: ID! name: String load: Int }`,
  },
  {
    name: 'new',
    typeDefs: `
      type Item @key(fields: "id") {
        id: ID! name: String @override(from: "old", label: "names") size: Int @override(from: "old", label: "percent(20)")
        weight: Int @override(from: "old", label: "weights")
      }
      type Other @key(fields: "id") { id: ID! load: Int @override(from: "old", label: "percent(60)") }
      type Query { named: Named } interface Named { name: String size: Int }`,
  },
])

describe('the labels that a document hangs on', () => {
  const { fullSchema, apiSchema } = loadSupergraph(sdl)
  const labelsOf = (text: string) => labelFinder(fullSchema, apiSchema)(parse(text))

  test.each([
    ['{ item { id } other { name } }', []],
    ['{ item { ...F } } fragment F on Item { called: name weight }', ['names', 'weights']],
    ['{ named { size } }', ['percent(20)']],
    ['{ other { load } named { ... on Item { size name } } }', ['names', 'percent(20)', 'percent(60)']],
  ])('%s', (text, labels) => expect(labelsOf(text)).toEqual(labels))

  test('are those of inputs that planning may need, whatever is asked', () => {
    const needing = loadSupergraph(
      sdl.replace('{\n  id: ID!\n  name', '@join__type(graph: NEW, key: "weight")\n{\n  id: ID!\n  name'),
    )
    expect(labelFinder(needing.fullSchema, needing.apiSchema)(parse('{ other { name } }'))).toEqual(['weights'])
  })
})

describe('the labels that hold', () => {
  const labels = ['beta', 'percent(0)', 'percent(20)', 'percent(60)', 'percent(100)', 'search']
  const held = (draw: number, configured: string[] = [], wanted: string[] = []) => [
    ...heldLabels({ labels }, configured, { labels: wanted }, () => draw),
  ]

  test('are decided by one draw, so that a smaller percentage is within a greater one', () => {
    expect(held(0)).toEqual(['percent(20)', 'percent(60)', 'percent(100)'])
    expect(held(0.2)).toEqual(['percent(60)', 'percent(100)'])
    expect(held(0.6)).toEqual(['percent(100)'])
    expect(held(0.999999)).toEqual(['percent(100)'])
  })

  test('are named by configuration or the client, who decides no percentage', () => {
    expect(held(0.99, ['search', 'percent(0)'])).toEqual(['percent(100)', 'search'])
    expect(held(0.99, ['search'], ['beta', 'percent(20)', 'others'])).toEqual(['beta', 'percent(100)', 'search'])
  })
})

test.each([
  ['percent(0)', 0],
  ['percent(12.5)', 12.5],
  ['percent(100)', 100],
  ['percent(101)', null],
  ['percent(-1)', null],
  ['percentage', null],
])('%s is a percentage or a name', (label, percent) => expect(percentOf(label)).toBe(percent))

test('a supergraph with a label that nothing decides is not served', () => {
  const bad = sdl.replaceAll('percent(60)', 'percent(160)')
  expect(() => loadSupergraph(bad)).toThrow(SupergraphError)
  expect(() => loadSupergraph(bad)).toThrow('Other.load is overridden in NEW by the label "percent(160)"')
})
