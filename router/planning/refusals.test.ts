import { describe, expect, test } from 'vitest'
import { composed, inProcess, type Subgraph } from '../testing/in-process.ts'
import { startRouter } from '../testing/live-router.ts'
import { PlanningError } from './planning-error.ts'

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])`

describe('plans that would be wrong are refused, never run', () => {
  // Nothing implements Node, so that the planner finds nothing to ask.
  const unplannable: Subgraph[] = [
    {
      name: 'a',
      typeDefs: `${link} type Query { a: Node fine: String } interface Node @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { fine: () => 'yes' } },
    },
    {
      name: 'b',
      typeDefs: `${link} type Query { b: Node }
          type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
    },
  ]
  const supergraph = composed(unplannable)

  test('a root field that no fetch asks for', async () => {
    const router = inProcess(unplannable, supergraph)
    await expect(router.ask('{ a { field } }')).rejects.toThrow(PlanningError)
    await expect(router.ask('{ a { field } }')).rejects.toThrow('No subgraph can answer Query.a')
    expect(router.requests).toEqual([])
  })

  test('the same when it hangs on a condition, under the variables that want it', async () => {
    const router = inProcess(unplannable, supergraph)
    const query = 'query($v: Boolean!) { fine a @include(if: $v) { field } }'
    await expect(router.ask(query, { v: true })).rejects.toThrow(PlanningError)
    expect(router.requests).toEqual([])
    expect(await router.ask(query, { v: false })).toEqual({ data: { fine: 'yes' } })
  })

  test('as the whole request, whether it hangs on a condition or not', async () => {
    const router = await startRouter({ subgraphs: unplannable })
    for (const query of ['{ a { field } }', 'query($v: Boolean = true) { fine a @include(if: $v) { field } }']) {
      const answer = await router.ask(query)
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'OPERATION_NOT_PLANNABLE' } }] })
      expect(answer).not.toHaveProperty('data')
    }
    await router.stop()
  })
})
