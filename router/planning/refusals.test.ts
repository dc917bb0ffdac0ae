import { describe, expect, test } from 'vitest'
import { composed, inProcess, type Subgraph } from '../testing/in-process.ts'
import { startRouter } from '../testing/live-router.ts'
import { PlanningError } from './plan.ts'

describe('plans that would be wrong are refused, never run', () => {
  const chain: Subgraph[] = [
    {
      name: 'a',
      typeDefs:
        'type Query { q: [E] } type E @key(fields: "id") { id: ID! m: String @external z0: String @requires(fields: "m") }',
    },
    { name: 'b', typeDefs: 'type E @key(fields: "id") { id: ID! m: String }' },
    {
      name: 'c',
      typeDefs: 'type E @key(fields: "id") { id: ID! z0: String @external z1: String @requires(fields: "z0") }',
    },
  ]

  const supergraph = composed(chain)

  test('a required field that the planner asks for without its own requirement', async () => {
    const router = inProcess(chain, supergraph)
    await expect(router.ask('{ q { z1 } }')).rejects.toThrow(PlanningError)
    await expect(router.ask('{ q { z1 } }')).rejects.toThrow('E.z0 would be asked of a without its required m')
    expect(router.requests).toEqual([])
  })

  test('the same when it hangs on a condition, under the variables that want it', async () => {
    const router = inProcess(chain, supergraph)
    const query = 'query($v: Boolean!) { q { id z1 @include(if: $v) } }'
    await expect(router.ask(query, { v: true })).rejects.toThrow(PlanningError)
    expect(router.requests).toEqual([])
    expect(await router.ask(query, { v: false })).toEqual({ data: { q: null } })
  })

  test('as the whole request, whether it hangs on a condition or not', async () => {
    const router = await startRouter({ subgraphs: chain })
    for (const query of ['{ q { z1 } }', 'query($v: Boolean = true) { q { z1 @include(if: $v) } }']) {
      const answer = await router.ask(query)
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'OPERATION_NOT_PLANNABLE' } }] })
      expect(answer).not.toHaveProperty('data')
    }
    await router.stop()
  })

  test('a root field that no fetch asks for', async () => {
    // Nothing implements Node, so that the planner finds nothing to ask.
    const router = inProcess([
      { name: 'a', typeDefs: 'type Query { a: Node } interface Node @key(fields: "id") { id: ID! }' },
      {
        name: 'b',
        typeDefs: `type Query { b: Node }
          type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
      },
    ])
    await expect(router.ask('{ a { field } }')).rejects.toThrow('No subgraph can answer Query.a')
  })

  test('a short query with more ways through the subgraphs than any memory holds', async () => {
    const types = ['X', 'Y', 'Z']
    const home = (name: string, own = ''): Subgraph => ({
      name,
      typeDefs: `type Query { q${name}: I } interface I @key(fields: "id") { id: ID! ${own} }
        ${types.map((type) => `type ${type} implements I @key(fields: "id") { id: ID! ${own} }`).join(' ')}`,
    })
    const away = 'type Query { qd: I } type I @key(fields: "id") @interfaceObject { id: ID! ioR: I }'
    const router = inProcess([home('a', 'lab: String'), home('b'), home('c'), { name: 'd', typeDefs: away }])
    await expect(router.ask('{ qa { lab ioR { ioR { lab } lab } } }')).rejects.toThrow(PlanningError)
  })
})
