import { mkdtemp, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@micromart/telemetry'
import { certificateAuthority, type Issued, writeIssued } from '@micromart/testing/certificates'
import { createTlsServer, type Identity, openIdentity } from '@micromart/tls'
import { afterEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

describe('what is sent on over mTLS', { timeout: 60_000 }, () => {
  const ours = certificateAuthority()
  const log = createLogger({ service: 'a test', level: 'silent' })
  const opened: (() => unknown)[] = []
  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) await close()
  })

  const filesOf = async (issued: Issued) => {
    const folder = await mkdtemp(join(tmpdir(), 'router-forward-'))
    opened.push(() => rm(folder, { recursive: true }))
    return writeIssued(folder, issued)
  }
  const identityOf = async (issued: Issued): Promise<Identity> => {
    const identity = await openIdentity(await filesOf(issued), log)
    opened.push(() => identity.close())
    return identity
  }
  const behind = async (issued: Issued): Promise<string> => {
    const answer: RequestListener = (request, response) => {
      request.resume().on('end', () => response.end(`${request.method} was heard`))
    }
    const server = createTlsServer(await identityOf(issued), {}, answer)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    opened.push(() => {
      server.closeAllConnections()
      server.close()
    })
    return `https://localhost:${(server.address() as AddressInfo).port}`
  }
  const start = async (own: Issued, url: string): Promise<LiveRouter> => {
    const identities = { router: await filesOf(own), subgraphs: await identityOf(ours.issue(['127.0.0.1'])) }
    const forward = { '/pictures/': { urls: [url], methods: ['GET', 'PUT'] } }
    const router = await startRouter({ subgraphs: library(), config: { forward }, identities })
    opened.push(() => router.stop())
    return router
  }

  it('shows the router’s certificate, and goes to whom it is meant for', async () => {
    const router = await start(ours.issue(['router']), await behind(ours.issue(['localhost'])))
    for (const [method, body] of [
      ['GET', null] as const,
      ['PUT', 'b'.repeat(100_000)] as const,
      ['GET', null] as const,
    ]) {
      const response = await fetch(`${router.url}/pictures/a`, { method, body })
      expect([response.status, await response.text()]).toEqual([200, `${method} was heard`])
    }
  })

  it.each<[string, Issued, Issued]>([
    [
      'a router that shows a stranger’s certificate',
      { ...certificateAuthority().issue(['router']), ca: ours.issue([]).ca },
      ours.issue(['localhost']),
    ],
    ['somebody with the certificate of another name', ours.issue(['router']), ours.issue(['payments'])],
  ])('is nothing to %s', async (_what, own, theirs) => {
    const router = await start(own, await behind(theirs))
    expect((await fetch(`${router.url}/pictures/a`)).status).toBe(503)
  })
})
