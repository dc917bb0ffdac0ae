import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'
import { configuredHeaders } from './configured-headers.ts'
import { openHeaderVariables } from './header-variables.ts'

const old = 'V3hvbGQtb25lLXdoaWNoLWlzLXJlYWxseS1sb25nLWVub3VnaA'
const next = 'bmV4dC1vbmUtd2hpY2gtaXMtcmVhbGx5LWxvbmctZW5vdWdo'
const subgraphs = { all: { headers: { 'x-credential': `Key \${SECRET}` } }, orders: { headers: { 'x-own': 'theirs' } } }
const log = { info: vi.fn(), error: vi.fn() }

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headers-'))
  file = join(folder, 'secret')
  await writeFile(file, `${old}\nthe one before\n`)
  log.error.mockClear()
})
afterEach(() => rm(folder, { recursive: true }))

describe('headers that carry a secret', () => {
  const open = (environment: NodeJS.ProcessEnv) =>
    openHeaderVariables({ environment, production: true, log, everyMs: 10 })

  it('have its first line, those of all subgraphs and those of one', () => {
    const variables = open({ SECRET_FILE: file })
    const headers = configuredHeaders(subgraphs, variables)
    expect(headers.of('cart')).toEqual({ 'x-credential': `Key ${old}` })
    expect(headers.of('orders')).toEqual({ 'x-credential': `Key ${old}`, 'x-own': 'theirs' })
    variables.close()
  })

  it.each(['', 'hunter2', 'change-me-please-change-me-please-change-me', `${next}\u20ac`])(
    'keep it when its file becomes %j, and that is told without it',
    async (bad) => {
      const variables = open({ SECRET_FILE: file })
      const headers = configuredHeaders(subgraphs, variables)
      await writeFile(file, bad)
      await eventually(() => expect(log.error).toHaveBeenCalled())
      expect(headers.of('cart')).toEqual({ 'x-credential': `Key ${old}` })
      if (bad) expect(JSON.stringify(log.error.mock.calls)).not.toContain(bad)
      await writeFile(file, next)
      await eventually(() => expect(headers.of('cart')).toEqual({ 'x-credential': `Key ${next}` }))
      variables.close()
    },
  )

  it('are told once to have changed, however many name it', async () => {
    const variables = open({ SECRET_FILE: file })
    const all = [subgraphs, { exchange: subgraphs.all }].map((peers) => configuredHeaders(peers, variables))
    log.info.mockClear()
    await writeFile(file, next)
    const changed = { 'x-credential': `Key ${next}` }
    await eventually(() => expect(all.map((headers) => headers.of('exchange'))).toEqual([changed, changed]))
    expect(log.info).toHaveBeenCalledTimes(1)
    variables.close()
  })
})

describe('a router whose credential is a file', () => {
  let router: LiveRouter
  beforeEach(async () => {
    const config = { subgraphs: { all: subgraphs.all } }
    const environment = { SECRET_FILE: file }
    router = await startRouter({ subgraphs: library({ nextTick: async () => {} }), config, environment })
  })
  afterEach(() => router.stop())

  const sent = async () => {
    await router.ask('{ book(id: "1") { title } }')
    return router.subgraph('catalog').received.at(-1)?.headers['x-credential']
  }

  it('shows subgraphs the new one as soon as it is there, and nobody is kept waiting', async () => {
    expect(await sent()).toBe(`Key ${old}`)
    await writeFile(file, `${next}\n${old}\n`)
    await eventually(async () => expect(await sent()).toBe(`Key ${next}`))
    const client = await connectSocket(router.url)
    client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticks(to: 1) }' } })
    expect(await client.next()).toMatchObject({ type: 'next' })
    client.socket.close()
    expect(router.subgraph('catalog').connected.at(-1)).toMatchObject({ 'x-credential': `Key ${next}` })
  })
})
