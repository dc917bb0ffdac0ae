import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { createLogger } from '@micromart/telemetry'
import { certificateAuthority, type Issued } from '@micromart/testing/certificates'
import { eventually } from '@micromart/testing/eventually'
import { createTlsServer, type Identity } from '@micromart/tls'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outcome } from './address-health.ts'
import type { Lookup } from './addresses.ts'
import { BadAnswer, NotReached } from './faults.ts'
import { nobody } from './observer.ts'
import { openPeer, type Peer, type PeerRequest, type PeerSettings } from './peer.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const open = (settings: PeerSettings) => {
  const peer = openPeer(settings)
  cleanups.push(() => peer.close())
  return peer
}

/** Answers its name and the host that it was called by. */
async function replica(name: string, at: { host?: string; port?: number; identity?: Identity } = {}) {
  const listener = (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) =>
    response.end(`${name} as ${request.headers.host}${request.url}`)
  const server: Server = at.identity ? createTlsServer(at.identity, {}, listener) : createServer(listener)
  await new Promise<void>((listening) => server.listen(at.port ?? 0, at.host ?? '127.0.0.1', listening))
  const stop = () => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  }
  cleanups.push(() => server.listening && stop())
  const connections = () => promisify(server.getConnections.bind(server))()
  return { port: (server.address() as AddressInfo).port, stop, connections }
}

const textOf = (peer: Peer) => peer.request({ method: 'GET' }, ({ body }) => String(body))
const asked = async (peer: Peer, times: number) => {
  const texts: string[] = []
  for (let nth = 0; nth < times; nth++) texts.push(await textOf(peer))
  return texts.map((text) => text.split(' ')[0])
}

/** A name that stands for these addresses of ours, until it is told of others. */
function name(...addresses: string[]) {
  let current = addresses
  const lookup: Lookup = async () => current.map((address) => ({ address, family: 4 }))
  return {
    lookup,
    becomes: (...others: string[]) => {
      current = others
    },
  }
}

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
    cleanups.push(() => new Promise((closed) => broken.close(closed)))
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

describe('a replica that hangs', () => {
  /** Takes requests and never answers, until it goes on. */
  async function frozen() {
    let hangs = true
    let received = 0
    const waiting: import('node:http').ServerResponse[] = []
    const server = createServer((_, response) => {
      received++
      if (hangs) waiting.push(response)
      else response.end('frozen as ever')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    cleanups.push(() => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    })
    const { port } = server.address() as AddressInfo
    return {
      port,
      received: () => received,
      goOn: () => {
        hangs = false
        for (const response of waiting) response.end('frozen as ever')
      },
    }
  }

  async function withFrozen(settings: Partial<PeerSettings> = {}) {
    const [one, two] = [await frozen(), await replica('two')]
    const urls = [one, two].map(({ port }) => `http://127.0.0.1:${port}/`)
    const changes: string[] = []
    const observer = { ...nobody, changed: (_: string, { state }: { state: string }) => changes.push(state) }
    let now = 0
    const peer = open({
      urls,
      tryTimeoutMs: 50,
      breaker: { consecutiveFailures: 3, slowStartMs: 1 },
      observer,
      now: () => now,
      ...settings,
    })
    return {
      one,
      changes,
      peer,
      pass: (ms: number) => {
        now += ms
      },
      /** Six more calls are answered by the other. */
      async isLeftAlone() {
        const before = one.received()
        expect(await asked(peer, 6)).toEqual(Array(6).fill('two'))
        expect(one.received()).toBe(before)
      },
    }
  }

  it('is asked no more after a few tries, each of which another has answered; and again when it goes on', async () => {
    const { one, changes, peer, pass, isLeftAlone } = await withFrozen()
    await eventually(async () => {
      expect(await asked(peer, 2)).toEqual(['two', 'two'])
      expect(changes).toEqual(['dead'])
    })
    await isLeftAlone()
    one.goOn()
    // On a busy machine it may answer too late once more, and is left alone for as long again.
    await eventually(async () => {
      pass(2_000)
      expect(await asked(peer, 2)).toContain('frozen')
    })
    expect(changes.at(-1)).toBe('in')
  })

  it('keeps nobody waiting where there is no other, who asks just when it is to be tried whether it is back', async () => {
    const one = await frozen()
    const changes: string[] = []
    const observer = { ...nobody, changed: (_: string, { state }: { state: string }) => changes.push(state) }
    let now = 0
    const breaker = { consecutiveFailures: 3, probeTimeoutMs: 20 }
    const url = `http://127.0.0.1:${one.port}/`
    const peer = open({ urls: [url], breaker, observer, now: () => now, retries: 0 })
    const ask = (timeoutMs: number) => peer.request({ method: 'GET', timeoutMs }, ({ body }) => String(body))
    await eventually(async () => {
      await expect(ask(50)).rejects.toThrow()
      expect(changes).toEqual(['dead'])
    })
    const before = one.received()
    now += 2_000
    // Far longer than this test may take.
    await expect(ask(600_000)).rejects.toThrow('the circuit breaker is open')
    // One that was given up before it came may have come since.
    await eventually(() => expect(one.received()).toBeGreaterThan(before))
    // What was asked is answered all the same, and says that it is back.
    one.goOn()
    await eventually(() => expect(changes.at(-1)).toBe('in'))
    expect(await ask(60_000)).toBe('frozen as ever')
  })

  it('takes what may not be repeated with it, and is asked no more after that either', async () => {
    const { changes, peer, isLeftAlone } = await withFrozen({ timeoutMs: 100 })
    const post = () => peer.request({ method: 'POST', body: 'pay' }, ({ body }) => String(body))
    const fates = new Set<string>()
    await eventually(async () => {
      for (const { status } of await Promise.allSettled([post(), post()])) fates.add(status)
      expect(changes).toEqual(['dead'])
    })
    expect(fates).toContain('rejected')
    await isLeftAlone()
  })

  it('costs next to nothing where calls are hedged, and is asked no more either', async () => {
    const { changes, peer, isLeftAlone } = await withFrozen({ hedgeAfterMs: 10, tryTimeoutMs: 60_000 })
    await eventually(async () => {
      expect(await asked(peer, 2)).toEqual(['two', 'two'])
      expect(changes).toEqual(['ejected'])
    })
    await isLeftAlone()
  })
})

describe('a peer over mTLS', { timeout: 30_000 }, () => {
  const authority = certificateAuthority()
  const { lookup } = name('127.0.0.2')
  const log = createLogger({ service: 'a test', level: 'silent' })
  /** An identity that is renewed by hand. */
  const identity = (first: Issued): Identity & { renew(next: Issued): void } => {
    let current = first
    const listeners = new Set<(next: Issued) => void>()
    return {
      current: () => current,
      onRenewed: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      renew: (next) => {
        current = next
        for (const listener of listeners) listener(next)
      },
      close: () => log.flush(),
    }
  }

  it('is believed by the name on its certificate, whatever its address', async () => {
    const server = identity(authority.issue(['cart']))
    const { port } = await replica('one', { host: '127.0.0.2', identity: server })
    const orders = identity(authority.issue(['orders']))
    expect(await asked(open({ urls: [`https://cart:${port}/`], lookup, identity: orders }), 1)).toEqual(['one'])
    await expect(
      asked(open({ urls: [`https://payments:${port}/`], lookup, identity: orders }), 1),
    ).rejects.toMatchObject({ name: 'NotReached', code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    await expect(asked(open({ urls: [`https://cart:${port}/`], lookup }), 1)).rejects.toThrow(/self-signed|issuer/)
  })

  it('is shown the newest certificate by each new connection', async () => {
    const server = identity(authority.issue(['cart']))
    const { port } = await replica('one', { host: '127.0.0.2', identity: server })
    const stranger = certificateAuthority().issue(['orders'])
    const orders = identity({ ...stranger, ca: authority.issue(['x']).ca })
    const peer = open({ urls: [`https://cart:${port}/`], lookup, identity: orders })
    await expect(asked(peer, 1)).rejects.toThrow()
    orders.renew(authority.issue(['orders']))
    await eventually(async () => expect(await asked(peer, 1)).toEqual(['one']))
  })
})
