import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Principal } from '@micromart/auth'
import { createLogger } from '@micromart/telemetry'
import { eventually } from '@micromart/testing/eventually'
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { RequestContext } from './context.ts'
import { Refused } from './request.ts'
import { serveWebSockets, type WebSockets } from './websocket.ts'

type Message = { id?: string; type: string; payload?: unknown }

let server: Server
let served: WebSockets
/** By the session's id, whom to tell of its end. */
let sessions: Map<string, () => void>
let open: Set<string>
let watchFails: boolean

/** Says who asks, and then nothing, for as long as it is open. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { a: { type: GraphQLInt } } }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      who: {
        type: GraphQLString,
        resolve: (said) => said,
        subscribe(_root, _args, { principal }: RequestContext) {
          const who = principal?.sessionId ?? 'nobody'
          open.add(who)
          const said = [who]
          let end: (value: IteratorResult<string>) => void = () => {}
          return {
            next: () =>
              said.length > 0
                ? Promise.resolve({ done: false as const, value: said.pop() as string })
                : new Promise<IteratorResult<string>>((resolve) => {
                    end = resolve
                  }),
            return() {
              open.delete(who)
              end({ done: true, value: undefined })
              return Promise.resolve({ done: true as const, value: undefined })
            },
            [Symbol.asyncIterator]() {
              return this
            },
          }
        },
      },
    },
  }),
})

async function contextOf(carrier: Record<string, unknown>): Promise<RequestContext> {
  if (carrier['x-credential'] !== 'good') throw new Refused(401, 'UNAUTHENTICATED', 'no')
  const sessionId = carrier.authorization
  return { principal: sessionId ? ({ sessionId } as Principal) : null } as RequestContext
}

beforeEach(async () => {
  sessions = new Map()
  open = new Set()
  watchFails = false
  server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  served = serveWebSockets({
    server,
    schema,
    log: createLogger({ service: 'test', level: 'silent' }),
    contextOf,
    async watch({ sessionId }, ended) {
      if (watchFails) throw new Error('no database')
      sessions.set(sessionId, ended)
      return () => sessions.delete(sessionId)
    },
  })
})
afterEach(async () => {
  await served.close()
  server.close()
})

async function connect(payload: Record<string, unknown>) {
  const socket = new WebSocket(
    `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    'graphql-transport-ws',
  )
  const heard: Message[] = []
  let closed: number | undefined
  socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  socket.on('close', (code) => {
    closed = code
  })
  await once(socket, 'open')
  const send = (message: Message) => socket.send(JSON.stringify(message))
  send({ type: 'connection_init', payload })
  await eventually(() => expect(heard).toHaveLength(1), { within: 10_000 })
  const heardSoon = (message: Message) => eventually(() => expect(heard).toContainEqual(message), { within: 10_000 })
  return {
    heard: heardSoon,
    closed: () => closed,
    send,
    subscribe: (id: string, headers?: Record<string, unknown>) =>
      send({ id, type: 'subscribe', payload: { query: 'subscription { who }', extensions: { headers } } }),
  }
}

const credential = { 'x-credential': 'good' }
const says = (id: string, who: string) => ({ id, type: 'next', payload: { data: { who } } })
const ended = (id: string, closeCode: number) => ({
  id,
  type: 'error',
  payload: [{ message: 'The subscription has been ended.', extensions: { code: 'UNAUTHENTICATED', closeCode } }],
})

it('who asks is told by connection_init, and its socket closed with 4401 once the session has ended', async () => {
  const client = await connect({ ...credential, authorization: 'ses_1' })
  await client.heard({ type: 'connection_ack' })
  client.subscribe('1', { ...credential, authorization: 'ses_2' })
  await client.heard(says('1', 'ses_1'))
  sessions.get('ses_1')?.()
  await eventually(() => expect(client.closed()).toBe(4401), { within: 10_000 })
  expect(open.size).toBe(0)
})

it('on a socket that is shared each operation is who its headers say, and ends with that session', async () => {
  const client = await connect({ ...credential, operationHeaders: true, authorization: 'ses_0' })
  await client.heard({ type: 'connection_ack', payload: { operationHeaders: true } })
  client.subscribe('1', { ...credential, authorization: 'ses_1' })
  client.subscribe('2', { ...credential, authorization: 'ses_2' })
  client.subscribe('3', credential)
  for (const [id, who] of [
    ['1', 'ses_1'],
    ['2', 'ses_2'],
    ['3', 'nobody'],
  ] as const)
    await client.heard(says(id, who))
  sessions.get('ses_1')?.()
  await client.heard(ended('1', 4401))
  expect([...open]).toEqual(['ses_2', 'nobody'])
  expect([...sessions.keys()]).toEqual(['ses_2'])
  client.send({ id: '2', type: 'complete' })
  await eventually(() => expect([...open]).toEqual(['nobody']), { within: 10_000 })
  expect(sessions.size).toBe(0)
  expect(client.closed()).toBeUndefined()
})

it.each([[undefined], [{}], [{ 'x-credential': 'bad' }], ['good'], [null]])(
  'an operation with the headers %j has no share in who opened the socket',
  async (headers) => {
    const client = await connect({ ...credential, operationHeaders: true, authorization: 'ses_0' })
    client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { who }', extensions: { headers } } })
    await client.heard(ended('1', 4403))
    client.send({ id: '2', type: 'subscribe', payload: { query: 'subscription { who }' } })
    await client.heard(ended('2', 4403))
    expect(client.closed()).toBeUndefined()
  },
)

it('what goes wrong with one of them ends that one alone', async () => {
  const client = await connect({ ...credential, operationHeaders: true })
  client.subscribe('1', credential)
  await client.heard(says('1', 'nobody'))
  watchFails = true
  client.subscribe('2', { ...credential, authorization: 'ses_2' })
  await client.heard({ id: '2', type: 'complete' })
  expect([...open]).toEqual(['nobody'])
  expect(client.closed()).toBeUndefined()
})
