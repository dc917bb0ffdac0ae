import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, describe, expect, it } from 'vitest'
import { nobody } from './observer.ts'
import type { PeerSettings } from './peer.ts'
import { after, asked, endReplicas, open, replica } from './testing/replicas.ts'

afterEach(endReplicas)

describe('a replica that hangs', () => {
  /** Takes requests and never answers, until it goes on. */
  async function frozen() {
    let hangs = true
    let received = 0
    const waiting: ServerResponse[] = []
    const server = createServer((_, response) => {
      received++
      if (hangs) waiting.push(response)
      else response.end('frozen as ever')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    after(() => {
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
