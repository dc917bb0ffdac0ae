import { createLogger } from '@micromart/telemetry'
import { certificateAuthority, type Issued } from '@micromart/testing/certificates'
import { eventually } from '@micromart/testing/eventually'
import type { Identity } from '@micromart/tls'
import { afterEach, describe, expect, it } from 'vitest'
import { asked, endReplicas, name, open, replica } from './testing/replicas.ts'

afterEach(endReplicas)

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
