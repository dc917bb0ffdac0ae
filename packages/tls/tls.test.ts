import { X509Certificate } from 'node:crypto'
import { mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises'
import { get, type RequestOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@micromart/telemetry'
import { certificateAuthority, type Issued, writeIssued } from '@micromart/testing/certificates'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Identity, openIdentity } from './identity.ts'
import { createTlsServer } from './server.ts'

const ours = certificateAuthority()
const theirs = certificateAuthority()
const first = ours.issue(['cart', '127.0.0.1'])
const log = createLogger({ service: 'a test', level: 'silent' })
const soon = { everyMs: 10 }

let folder: string
const cleanups: (() => unknown)[] = []
const opened = (identity: Identity) => {
  cleanups.push(identity.close)
  return identity
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tls-'))
})
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const serve = async (identity: Identity): Promise<number> => {
  const server = createTlsServer(identity, {}, (_request, response) => response.end('hello'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  cleanups.push(() => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  })
  return (server.address() as AddressInfo).port
}

/** A connection of its own: what is answered, and by whose certificate; or how it failed. */
function call(port: number, client: Partial<Issued>, options: RequestOptions = {}) {
  return new Promise<{ text: string; serial: string }>((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, agent: false, ca: first.ca, ...client, ...options }, (response) => {
      const socket = response.socket as import('node:tls').TLSSocket
      const serial = socket.getPeerCertificate().serialNumber
      let text = ''
      response.on('data', (piece) => {
        text += piece
      })
      response.on('end', () => resolve({ text, serial }))
    })
    request.on('error', reject)
  })
}
const serialOf = ({ cert }: Issued) => new X509Certificate(cert).serialNumber

describe('a port behind mTLS', { timeout: 30_000 }, () => {
  let port: number
  beforeEach(async () => {
    port = await serve(opened(await openIdentity(await writeIssued(folder, first), log)))
  })

  it('answers those whose certificate our CA has signed', async () => {
    expect(await call(port, ours.issue(['orders']))).toMatchObject({ text: 'hello' })
  })

  it.each<[string, Partial<Issued>]>([
    ['no certificate', { ca: first.ca }],
    ["another CA's", { ...theirs.issue(['orders']), ca: first.ca }],
    ['one that has expired', ours.issue(['orders'], { expired: true })],
  ])('refuses %s in the handshake', async (_what, client) => {
    await expect(call(port, client)).rejects.toThrow()
    expect(await call(port, ours.issue(['orders']))).toMatchObject({ text: 'hello' })
  })

  it('speaks nothing older than TLS 1.2', async () => {
    await expect(call(port, ours.issue(['orders']), { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow()
  })
})

describe('a certificate on disk', { timeout: 30_000 }, () => {
  it('is read again when it changes, for connections made from then on', async () => {
    const port = await serve(opened(await openIdentity(await writeIssued(folder, first), log, soon)))
    const client = ours.issue(['orders'])
    expect((await call(port, client)).serial).toBe(serialOf(first))
    const second = ours.issue(['127.0.0.1'])
    await writeIssued(folder, second)
    await eventually(async () => expect((await call(port, client)).serial).toBe(serialOf(second)))
  })

  it('is read again when a symlink above it is swapped, as Kubernetes does', async () => {
    const put = async (name: string, issued: Issued) => {
      await mkdir(join(folder, name))
      await writeIssued(join(folder, name), issued)
      await symlink(name, join(folder, 'next'))
      await rename(join(folder, 'next'), join(folder, '..data'))
    }
    await put('one', first)
    const mounted = join(folder, '..data')
    const files = {
      certFile: join(mounted, 'tls.crt'),
      keyFile: join(mounted, 'tls.key'),
      caFile: join(mounted, 'ca.crt'),
    }
    const identity = opened(await openIdentity(files, log, soon))
    const second = ours.issue(['127.0.0.1'])
    await put('two', second)
    await eventually(() => expect(identity.current().cert).toBe(second.cert))
  })

  it('trusts a new CA once its file holds it, and the old one no more', async () => {
    const port = await serve(opened(await openIdentity(await writeIssued(folder, first), log, soon)))
    await writeIssued(folder, { ...first, ca: theirs.issue(['x']).ca })
    await eventually(() => call(port, { ...theirs.issue(['orders']), ca: first.ca }))
    await expect(call(port, ours.issue(['orders']))).rejects.toThrow()
  })

  it.each<[string, Issued, RegExp]>([
    ['is none', { ...first, cert: 'nonsense' }, /no certificate in PEM in TLS_CERT_FILE/],
    ["has another's key", { ...first, key: ours.issue(['cart']).key }, /do not go together/],
    ['has expired', ours.issue(['cart'], { expired: true }), /has expired/],
  ])('that %s is refused at the start; later it is told, and the one before stays', async (_what, bad, told) => {
    await expect(openIdentity(await writeIssued(folder, bad), log)).rejects.toThrow(told)
    const identity = opened(await openIdentity(await writeIssued(folder, first), log, soon))
    const errors = vi.spyOn(log, 'error')
    await writeIssued(folder, bad)
    const telling = { err: expect.objectContaining({ message: expect.stringMatching(told) }) }
    await eventually(() => expect(errors).toHaveBeenCalledWith(telling, expect.any(String)))
    expect(identity.current().cert).toBe(first.cert)
    const better = ours.issue(['cart'])
    await writeIssued(folder, better)
    await eventually(() => expect(identity.current().cert).toBe(better.cert))
  })

  it('that is missing is told by its variable', async () => {
    const files = await writeIssued(folder, first)
    await expect(openIdentity({ ...files, caFile: join(folder, 'nowhere') }, log)).rejects.toThrow(
      /TLS_CA_FILE cannot be read/,
    )
  })
})
