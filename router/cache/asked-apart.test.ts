import { expect, test } from 'vitest'
import type { SubgraphRequest } from '../subgraphs/transport.ts'
import { askedApart } from './asked-apart.ts'

const part = (name: string, variables: string[]) => {
  const alone = { subgraph: 's', query: `asks ${name}`, bodyStart: '', kind: 'query' as const, entities: true }
  return { name, alone, variables }
}

test('the parts of a joined request are asked each as it would be alone, and answered as if together', async () => {
  const parts = [part('a', ['x']), part('b', []), part('c', ['x'])]
  const asked: SubgraphRequest[] = []
  const response = await askedApart(parts, { variables: { x: 1, a: ['A'], b: ['B'], c: [] } }, async (request) => {
    asked.push(request)
    if (request.query === 'asks a') return { data: { _entities: [{ name: 'of A' }] } }
    return { data: null, errors: [{ message: 'no', path: ['_entities', 0, 'name'] }, { message: 'nowhere' }] }
  })
  expect(asked.map(({ query, variables }) => [query, variables])).toEqual([
    ['asks a', { x: 1, representations: ['A'] }],
    ['asks b', { representations: ['B'] }],
  ])
  expect(response).toEqual({
    data: { a: [{ name: 'of A' }], b: undefined, c: [] },
    errors: [{ message: 'no', path: ['b', 0, 'name'] }, { message: 'nowhere' }],
  })
})
