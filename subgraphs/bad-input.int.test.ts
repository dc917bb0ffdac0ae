import { admin, badAsks, badReferences, customer, guest, openHarness, service } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { list, type ServiceName, type Subgraph, secretKeys, services, settingOf } from './list.ts'

type Opened = Pick<Awaited<ReturnType<typeof openHarness>>, 'schema' | 'ask' | 'close'>

/** By its name alone, so that one that is added to the list is asked too. */
async function open(name: ServiceName, environment: Record<string, string>): Promise<Opened> {
  const { [name]: definition } = await import(`./${name}/subgraph.ts`)
  return openHarness(definition, { environment })
}

const people = { 'a guest': guest(), 'a customer': customer(), 'an admin': admin(), 'a sibling': service() }

/** All that it must be told; whoever it asks answers nothing. */
function environmentOf({ asks = [], outside = [], settings, ...rest }: Subgraph): Record<string, string> {
  const nobody = asks.map((name) => [settingOf(`${name}-url`), 'http://127.0.0.1:1'])
  const outsiders = outside.map(({ address, standIn }) => [
    settingOf(address),
    standIn.replace(/\/\/.*/, '//127.0.0.1:1'),
  ])
  const secrets = secretKeys({ outside, ...rest }).map((key) => [settingOf(key), 'k9'.repeat(20)])
  return Object.fromEntries([...nobody, ...outsiders, ...secrets, ...Object.entries(settings ?? {})])
}

/** A mistake of the asks themselves, which would then prove nothing; or an answer that nobody can act on. */
const senseless = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR', undefined]

describe.each(services)('%s', (name) => {
  let subgraph: Opened
  beforeAll(async () => {
    subgraph = await open(name, environmentOf(list[name]))
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
