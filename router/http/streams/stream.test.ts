import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RouterResponse } from '../reply/router-response.ts'
import type { Streamed } from '../request/negotiation.ts'
import { openStream, type Stream, sendAll } from './stream.ts'

const sse: Streamed = { type: 'text/event-stream', format: 'v0.2', parameter: '' }
const deferred: Streamed = { type: 'multipart/mixed', format: 'v0.1', parameter: 'deferSpec=20220824' }
const subscription: Streamed = { type: 'multipart/mixed', format: 'subscription', parameter: 'subscriptionSpec=1.0' }
const errors = [{ message: 'Over.' }]

describe('an answer in pieces', () => {
  let server: Server
  let response: RouterResponse
  let client: IncomingMessage

  beforeEach(async () => {
    server = createServer({ ServerResponse: RouterResponse }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  async function begin(streamed: Streamed, heartbeatMs = 60_000): Promise<Stream> {
    const asked = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' })
    asked.end()
    const answered = once(asked, 'response')
    ;[, response] = await once(server, 'request')
    const stream = openStream(response, streamed, heartbeatMs)
    ;[client] = await answered
    client.on('error', () => {})
    return stream
  }
  async function all(): Promise<string> {
    let text = ''
    for await (const chunk of client) text += chunk
    return text
  }

  it('by server-sent events has an event for each, and one for the end', async () => {
    await sendAll(await begin(sse), [{ data: { a: 'x\ny' } }, { data: null }])
    expect(client.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(await all()).toBe(
      ':\n\nevent: next\ndata: {"data":{"a":"x\\ny"}}\n\nevent: next\ndata: {"data":null}\n\nevent: complete\ndata:\n\n',
    )
  })

  it('by server-sent events that breaks off has no event for the end, so that the client comes back', async () => {
    ;(await begin(sse)).interrupt(errors)
    expect(await all()).toBe(':\n\nevent: next\ndata: {"errors":[{"message":"Over."}]}\n\n')
  })

  const head = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n'

  it('by multipart has a part for each, whose boundary comes along with it', async () => {
    const stream = await begin(deferred)
    const chunks: string[] = []
    client.on('data', (chunk) => chunks.push(String(chunk)))
    await stream.write({ data: {} })
    await eventually(() => expect(chunks.join('')).toBe(`---${head}{"data":{}}\r\n---`), { within: 5_000 })
    stream.complete()
    await once(client, 'end')
    expect(chunks.join('')).toBe(`---${head}{"data":{}}\r\n-----\r\n`)
    expect(client.headers['content-type']).toBe('multipart/mixed; boundary="-"; deferSpec=20220824')
  })

  it('of a subscription by multipart wraps payloads, and tells without one why it ends', async () => {
    const stream = await begin(subscription)
    await stream.write({ data: { a: 1 } })
    stream.fail(errors)
    expect(await stream.write({ data: {} })).toBe(false)
    expect(client.headers['content-type']).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec=1.0')
    expect(await all()).toBe(
      `--graphql${head}{"payload":{"data":{"a":1}}}\r\n--graphql${head}{"payload":null,"errors":[{"message":"Over."}]}\r\n--graphql--\r\n`,
    )
  })

  it.each([
    ['server-sent events', sse, ':\n\n:\n\n:\n\n'],
    ['multipart', subscription, `--graphql${head}{}\r\n--graphql${head}{}\r\n--graphql`],
  ])('by %s shows that it is alive while nothing happens', async (_kind, streamed, beats) => {
    await begin(streamed, 10)
    let text = ''
    client.on('data', (chunk) => {
      text += chunk
    })
    await eventually(() => expect(text.startsWith(beats)).toBe(true), { within: 5_000 })
  })

  it('holds its source back for a client that does not read, and cuts it off in the end', async () => {
    const stream = await begin(sse, 100)
    client.pause()
    let asked = 0
    const source = async function* () {
      for (; asked < 10_000; asked++) yield { data: { text: 'x'.repeat(100_000) } }
    }
    await sendAll(stream, source())
    expect(response.destroyed).toBe(true)
    expect(asked).toBeLessThan(1_000)
  })

  it('stops asking for more when its client has gone', async () => {
    const stream = await begin(sse)
    let ended = false
    const source = async function* () {
      try {
        for (;;) {
          yield { data: {} }
          await new Promise((resolve) => setImmediate(resolve))
        }
      } finally {
        ended = true
      }
    }
    client.destroy()
    await sendAll(stream, source())
    expect(ended).toBe(true)
  })
})
