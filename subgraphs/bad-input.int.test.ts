import { notifications } from '@micromart/notifications/subgraph'
import { orders } from '@micromart/orders/subgraph'
import { payments } from '@micromart/payments/subgraph'
import { search } from '@micromart/search/subgraph'
import { admin, badAsks, badReferences, customer, guest, openHarness, service } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { list, type ServiceName, type Subgraph, secretKeys, settingOf } from './list.ts'

type Opened = Pick<Awaited<ReturnType<typeof openHarness>>, 'schema' | 'ask' | 'close'>

/** Those that have no definition to open yet; a list that only gets shorter. */
type Unshaped = 'cart' | 'inventory' | 'products' | 'users'

const definitions: Record<Exclude<ServiceName, Unshaped>, (environment: Record<string, string>) => Promise<Opened>> = {
  notifications: (environment) => openHarness(notifications, { environment }),
  orders: (environment) => openHarness(orders, { environment }),
  payments: (environment) => openHarness(payments, { environment }),
  search: (environment) => openHarness(search, { environment }),
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

describe.each(Object.entries(definitions))('%s', (name, open) => {
  let subgraph: Opened
  beforeAll(async () => {
    subgraph = await open(environmentOf(list[name as ServiceName]))
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
