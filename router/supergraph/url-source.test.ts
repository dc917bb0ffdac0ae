import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from '@micromart/telemetry'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseConfig } from '../config/read-config.ts'
import { runRouter } from '../run-router.ts'
import { composeSdl } from '../testing/in-process.ts'
import { library } from '../testing/library.ts'
import { urlSource } from './url-source.ts'

let registry: Server
let url: string
let answer: RequestListener
let asked: IncomingMessage[]
beforeEach(async () => {
  asked = []
  registry = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/supergraph`
})
afterEach(async () => {
  registry.closeAllConnections()
  await new Promise((resolve) => registry.close(resolve))
})

const serving =
  (sdl: string, etag: string): RequestListener =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.setHeader('etag', etag).end(sdl)
  }

describe('a supergraph behind a URL', () => {
  const source = (limits: object = {}) =>
    urlSource({
      url,
      sentHeaders: () => ({ 'x-key': 'secret' }),
      random: () => 0,
      pollSeconds: 1,
      timeoutMs: 5_000,
      bytes: 1_000,
      ...limits,
    })

  it('is sent once for each ETag', async () => {
    const registered = source()
    answer = serving('one', '"1"')
    expect([await registered.read(), await registered.read()]).toEqual(['one', null])
    answer = serving('two', '"2"')
    expect([await registered.read(), await registered.read()]).toEqual(['two', null])
    expect(asked.every(({ headers }) => headers['x-key'] === 'secret')).toBe(true)
  })

  it('may be elsewhere, where the key for here is not shown', async () => {
    const elsewhere = createServer((request, response) => {
      asked.push(request)
      response.end('there')
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
    answer = (_, response) => void response.writeHead(302, { location }).end()
    expect(await source().read()).toBe('there')
    expect(asked.map(({ headers }) => headers['x-key'])).toEqual(['secret', undefined])
    elsewhere.closeAllConnections()
    await new Promise((resolve) => elsewhere.close(resolve))
  })

  it.each<[string, RequestListener, object, string]>([
    ['an answer that is too long', (_, response) => void response.end('x'.repeat(1_001)), {}, 'more than 1000 bytes'],
    ['an error', (_, response) => void response.writeHead(503).end('x'), {}, 'HTTP status 503'],
    ['no answer', () => {}, { timeoutMs: 50 }, 'no answer within 50 ms'],
    ['endless redirects', (_, response) => void response.writeHead(302, { location: '/' }).end(), {}, 'redirects'],
    ['what is no text', (_, response) => void response.end(Buffer.from([0xff, 0xfe])), {}, 'not valid'],
  ])('is not there when there is %s', async (_what, answers, limits, why) => {
    answer = answers
    await expect(source(limits).read()).rejects.toThrow(why)
  })
})

describe('a router whose supergraph comes from a URL', () => {
  it('waits for it, follows it, and keeps the one before where the new one is no good, which is told once', async () => {
    const lines: string[] = []
    const note = (_: unknown, text: string) => void lines.push(text)
    const log = { info: note, warn: note, error: note, debug: note } as unknown as Logger
    const told = (text: string) => lines.filter((line) => line === text).length
    answer = (_, response) => void response.writeHead(404).end()
    const config = parseConfig({ supergraph: { headers: { 'x-key': `\${KEY}` } } }, { KEY: 'secret' })
    const settings = { environment: { KEY: 'secret' }, host: '127.0.0.1', port: 0, adminPort: 0, production: false }
    const starting = runRouter({ supergraph: url, config, ...settings, log, lastRequestMs: 20 })
    await eventually(() => expect(told('waiting for the supergraph, without which nothing is served')).toBe(1))
    answer = serving(composeSdl(library()), '"1"')
    const router = await starting
    expect(asked.at(-1)?.headers['x-key']).toBe('secret')

    const fields = async () => {
      const query = encodeURIComponent('{ __type(name: "Book") { fields { name } } }')
      return (await fetch(`${router.url}/graphql?query=${query}`)).text()
    }
    const changed = library().map((it) => ({
      ...it,
      typeDefs: it.typeDefs.replace('notes: String', 'cover: Int notes: String'),
    }))
    answer = serving(composeSdl(changed), '"2"')
    await router.reload()
    expect(await fields()).toContain('cover')
    const stays = 'supergraph not reloaded; the old one stays'
    for (const bad of [serving('type Query {', '"3"'), serving('type Query {', '"3"')]) {
      answer = bad
      await router.reload()
    }
    expect(told(stays)).toBe(1)
    answer = (_, response) => void response.writeHead(500).end()
    for (let times = 0; times < 3; times++) await router.reload()
    expect(told('the supergraph cannot be had; the old one stays')).toBe(1)
    expect(await fields()).toContain('cover')
    answer = serving(composeSdl(library()), '"4"')
    await router.reload()
    expect(told('the supergraph can be had again')).toBe(1)
    expect(await fields()).not.toContain('cover')
    await router.stop()
  })
})
