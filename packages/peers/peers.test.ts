import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outcome } from './address-health.ts'
import type { Lookup } from './addresses.ts'
import { BadAnswer, NotReached } from './faults.ts'
import { nobody } from './observer.ts'
import type { PeerRequest } from './peer.ts'
import { after, asked, endReplicas, name, open, replica, textOf } from './testing/replicas.ts'

afterEach(endReplicas)

describe('a peer', () => {
  it('behind one name is asked at all its addresses in turn, by its name', async () => {
    const one = await replica('one', { host: '127.0.0.2' })
    await replica('two', { host: '127.0.0.3', port: one.port })
    const { lookup } = name('127.0.0.2', '127.0.0.3')
    const peer = open({ urls: [`http://cart:${one.port}/graphql`], lookup })
    expect(await asked(peer, 4)).toEqual(['one', 'two', 'one', 'two'])
    expect(await textOf(peer)).toBe(`one as cart:${one.port}/graphql`)
  })

  it('that is a list is asked at each of its URLs in turn', async () => {
    const [one, two] = [await replica('one'), await replica('two')]
    const peer = open({ urls: [one, two].map(({ port }) => `http://127.0.0.1:${port}/`) })
    expect(await asked(peer, 4)).toEqual(['one', 'two', 'one', 'two'])
  })

  it('is looked up again, so that new replicas are asked and those gone are not', async () => {
    const one = await replica('one', { host: '127.0.0.2' })
    await replica('two', { host: '127.0.0.3', port: one.port })
    const known = name('127.0.0.2')
    let now = 0
    const peer = open({ urls: [`http://cart:${one.port}/`], lookup: known.lookup, now: () => now })
    expect(await asked(peer, 2)).toEqual(['one', 'one'])
    known.becomes('127.0.0.3')
    now += 5_001
    await eventually(async () => expect(await asked(peer, 1)).toEqual(['two']))
  })

  it('is still found when its name cannot be looked up any more', async () => {
    const one = await replica('one')
    let now = 0
    let lookups = 0
    const lookup: Lookup = async () => {
      lookups++
      if (now > 0) throw new Error('the resolver is away')
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const peer = open({ urls: [`http://cart:${one.port}/`], lookup, now: () => now })
    await asked(peer, 1)
    now += 60_000
    expect(await asked(peer, 3)).toEqual(['one', 'one', 'one'])
    expect(lookups).toBe(2)
  })

  it('whose replica has died is asked at another at once, and there first for a while', async () => {
    const [one, two] = [await replica('one'), await replica('two')]
    const peer = open({ urls: [one, two].map(({ port }) => `http://127.0.0.1:${port}/`) })
    await asked(peer, 2)
    await one.stop()
    // A connection that was open may break under the first request.
    await eventually(() => asked(peer, 2))
    expect(await asked(peer, 4)).toEqual(['two', 'two', 'two', 'two'])
  })

  it('that takes a request and then breaks off is not asked again by us: it may have done it', async () => {
    let received = 0
    const broken = createServer((request) => {
      received++
      request.socket.resetAndDestroy()
    })
    await new Promise<void>((listening) => broken.listen(0, '127.0.0.1', listening))
    after(() => new Promise((closed) => broken.close(closed)))
    const { port } = broken.address() as AddressInfo
    const peer = open({ urls: [`http://127.0.0.1:${port}/`, `http://127.0.0.1:${port}/again`] })
    await expect(peer.request({ method: 'POST', body: 'pay' }, ({ body }) => String(body))).rejects.not.toThrow(
      NotReached,
    )
    expect(received).toBe(1)
  })

  it('keeps no connections to an address that is gone', async () => {
    const one = await replica('one', { host: '127.0.0.2' })
    await replica('two', { host: '127.0.0.3', port: one.port })
    const known = name('127.0.0.2')
    let now = 0
    const peer = open({ urls: [`http://cart:${one.port}/`], lookup: known.lookup, now: () => now })
    await asked(peer, 1)
    expect(await one.connections()).toBe(1)
    known.becomes('127.0.0.3')
    now += 5_001
    await eventually(async () => {
      await asked(peer, 1)
      expect(await one.connections()).toBe(0)
    })
  })

  it('is called by another host, at another path, where a request says so', async () => {
    const { port } = await replica('one')
    const peer = open({ urls: [`http://127.0.0.1:${port}/graphql?all`] })
    const ask = (more: Partial<PeerRequest>) => peer.request({ method: 'GET', ...more }, ({ body }) => String(body))
    expect(await ask({})).toBe(`one as 127.0.0.1:${port}/graphql?all`)
    expect(await ask({ path: '/other', headers: { host: 'cart.example' } })).toBe('one as cart.example/other')
    expect(await ask({ headers: { host: 'cart.example' } })).toBe('one as cart.example/graphql?all')
    expect(await ask({})).toBe(`one as 127.0.0.1:${port}/graphql?all`)
  })

  it('that says more than is read has given a bad answer', async () => {
    const { port } = await replica('one')
    const peer = open({ urls: [`http://127.0.0.1:${port}/`] })
    await expect(peer.request({ method: 'GET', mostBytes: 5 }, () => {})).rejects.toThrow(BadAnswer)
  })

  it('is not ill because a caller has a header that cannot be sent', async () => {
    const { port } = await replica('one')
    const outcomes: Outcome[] = []
    const observer = { ...nobody, tried: (_: string, outcome: Outcome) => outcomes.push(outcome) }
    const peer = open({ urls: [`http://127.0.0.1:${port}/`], observer })
    const sent = { method: 'POST' as const, headers: { 'x-a': 'one\r\nx-b: two' } }
    await expect(peer.request(sent, () => {})).rejects.toThrow(TypeError)
    expect(outcomes).toEqual(['abandoned'])
  })

  it('that nobody answers for says why', async () => {
    const gone = await replica('gone')
    await gone.stop()
    await expect(asked(open({ urls: [`http://127.0.0.1:${gone.port}/`] }), 1)).rejects.toMatchObject({
      name: 'NotReached',
      code: 'ECONNREFUSED',
    })
    const lookup: Lookup = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    await expect(asked(open({ urls: ['http://nowhere/'], lookup }), 1)).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })
})
