import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'

const long = '12345678901234567891'
const query = 'query($number: Long, $id: ID) { account(number: $number, id: $id) { id number balance } }'
const request = JSON.stringify({ query, variables: { number: 'N', id: 'N' } }).replaceAll('"N"', long)

describe('a number that a double cannot hold', () => {
  let router: LiveRouter
  beforeAll(async () => {
    const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
    const bank =
      'type Query { account(number: Long, id: ID): Account } type Account { id: ID number: Long } scalar Long'
    const typeDefs = `${link} ${bank.replace('Account {', 'Account @key(fields: "number") {')}`
    const ledger = `${link} type Account @key(fields: "number") { number: Long balance: Long } scalar Long`
    router = await startRouter({
      subgraphs: [
        { name: 'bank', typeDefs },
        { name: 'ledger', typeDefs: ledger },
      ],
    })
    const says = (name: string, body: (key: string) => string) => {
      const subgraph = router.subgraph(name)
      subgraph.misbehave((_, response) => {
        const [, key = ''] = /\{(\w+)/.exec(subgraph.received.at(-1)?.query ?? '') ?? []
        response.writeHead(200, { 'content-type': 'application/json' }).end(body(key))
      })
    }
    says('bank', (key) => `{"data":{"${key}":{"__typename":"Account","id":${long},"number":${long}}}}`)
    says('ledger', (key) => `{"data":{"${key}":[{"balance":${long}.50}]}}`)
  })
  afterAll(() => router.stop())

  const answer = `{"data":{"account":{"id":"${long}","number":${long},"balance":${long}.50}}}`
  const variables = () =>
    ['bank', 'ledger'].map((name) => router.subgraph(name).received.at(-1)?.body.split('"variables":')[1])

  test('is the same over HTTP, from the client to the subgraphs and back', async () => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${router.url}/graphql`, { method: 'POST', headers, body: request })
    expect(await response.text()).toBe(answer)
    expect(variables()).toEqual([
      `{"number":${long},"id":"${long}"}}`,
      `{"representations":[{"__typename":"Account","number":${long}}]}}`,
    ])
  })

  test('is the same over a websocket', async () => {
    const client = await connectSocket(router.url)
    const message = once(client.socket, 'message')
    client.send(`{"id":"1","type":"subscribe","payload":${request}}`)
    expect(String((await message)[0])).toBe(`{"id":"1","type":"next","payload":${answer}}`)
    expect(variables()[0]).toBe(`{"number":${long},"id":"${long}"}}`)
    client.socket.close()
  })
})
