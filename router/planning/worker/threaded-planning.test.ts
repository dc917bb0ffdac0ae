import type { Logger } from '@micromart/telemetry'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { composeSdl, type Subgraph } from '../../testing/in-process.ts'
import { startRouter } from '../../testing/live-router.ts'
import { threadedPlanning } from './threaded-planning.ts'

/** What `d` knows of all types at once is reached from each of them by each of its homes: more ways than any memory holds. Each has a key of its own, so that no two are alike. */
const types = Array.from({ length: 12 }, (_, at) => `T${at}`)
const keys = (type: string) => `@key(fields: "id") @key(fields: "of${type}")`
const home = (name: string, own = ''): Subgraph => ({
  name,
  typeDefs: `type Query { q${name}: I fine${name}: String } interface I @key(fields: "id") { id: ID! ${own} }
    ${types.map((type) => `type ${type} implements I ${keys(type)} { id: ID! of${type}: ID! ${own} }`).join(' ')}`,
  resolvers: { Query: { [`fine${name}`]: () => 'yes' } },
})
const subgraphs: Subgraph[] = [
  home('a', 'lab: String'),
  home('b'),
  home('c'),
  {
    name: 'd',
    typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])
      type Query { qd: I } type I @key(fields: "id") @interfaceObject { id: ID! io: I }`,
  },
]
const endless = '{ qa { io { lab } lab } }'

const said: string[] = []
const note = (_: object, text: string) => void said.push(text)
const log = { info: () => {}, debug: () => {}, warn: note, error: note } as unknown as Logger

test('an operation that nobody can plan is refused, and everybody else is answered', async () => {
  const router = await startRouter({
    subgraphs,
    config: { planning: { timeoutMs: 4_000, memoryMb: 256 } },
    plansHere: false,
    log,
  })
  expect((await router.ask('{ finea }')).data).toEqual({ finea: 'yes' })

  let planning = true
  const refused = Promise.all([router.ask(endless), router.ask(endless)]).finally(() => {
    planning = false
  })
  const waits = router.ask('{ fineb }')
  expect((await router.ask('{ __typename }')).data).toEqual({ __typename: 'Query' })
  expect((await router.ask('{ finea }')).data).toEqual({ finea: 'yes' })
  expect(planning).toBe(true)

  const answer = {
    status: 400,
    errors: [{ message: expect.stringContaining('too much'), extensions: { code: 'OPERATION_NOT_PLANNABLE' } }],
  }
  for (const one of await refused) expect(one).toMatchObject(answer)
  expect((await waits).data).toEqual({ fineb: 'yes' })
  expect(await router.ask(endless)).toMatchObject(answer)

  await router.stop()
  expect(said).toEqual(['an operation has ended the thread that plans'])
})

test('more operations than may wait are told to come back, but not those that wait for the same', async () => {
  const config = { timeoutMs: 10_000, memoryMb: 256, queued: 0, refusedMs: 1_000 }
  const planning = threadedPlanning({ sdl: composeSdl(subgraphs), config, log })
  const plan = (field: string) =>
    planning.plan({ document: parse(`{ ${field} }`), asked: [{ name: field, field }], labels: new Set() })
  const plans = [plan('finea'), plan('finea')]
  await expect(plan('fineb')).rejects.toMatchObject({ code: 'OVERLOADED', headers: { 'retry-after': '1' } })
  const [one, other] = await Promise.all(plans)
  expect(one).toBe(other)
  await planning.close()
  expect(await plan('fineb')).toMatchObject({ node: { kind: 'Fetch', serviceName: 'b' } })
})

test('a thread that cannot be started is told to who asks, and ends nothing else', async () => {
  const config = { timeoutMs: 10_000, memoryMb: 256, queued: 10, refusedMs: 1_000 }
  // What cannot be handed to a thread keeps it from being made.
  const planning = threadedPlanning({ sdl: (() => '') as never, config, log })
  const plan = () => planning.plan({ document: parse('{ a }'), asked: [{ name: 'a', field: 'a' }], labels: new Set() })
  for (let nth = 0; nth < 2; nth++) await expect(plan()).rejects.toMatchObject({ code: 'OVERLOADED' })
  await planning.close()
})
