import { admin, badAsks, badReferences, customer, guest, service } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'

const people = { 'a guest': guest(), 'a customer': customer(), 'an admin': admin(), 'a sibling': service() }

/** A mistake of the asks themselves, which would then prove nothing; or an answer that nobody can act on. */
const senseless = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR', undefined]

describe.each(services)('%s', (name) => {
  let subgraph: Awaited<ReturnType<typeof openAlone>>
  beforeAll(async () => {
    subgraph = await openAlone(name)
  })
  afterAll(() => subgraph.close())

  test.each(Object.entries(people))('has an answer for whatever %s sends', async (_who, as) => {
    const unanswered: string[] = []
    for (const { what, source, variables } of [...badAsks(subgraph.schema), ...badReferences(subgraph.schema)]) {
      const { errors = [] } = await subgraph.ask(source, variables, as)
      const wrong = errors.filter(({ extensions }) => senseless.includes(extensions?.code))
      unanswered.push(...wrong.map(({ message }) => `${what}: ${message}`))
    }
    expect(unanswered).toEqual([])
  })
})
