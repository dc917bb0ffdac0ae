import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@micromart/telemetry'
import { certificateAuthority, type Issued, writeIssued } from '@micromart/testing/certificates'
import { type Identity, openIdentity } from '@micromart/tls'
import { afterEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'

const books = '{ book(id: "1") { title reviews { stars } } }'
const ticks = { id: '1', type: 'subscribe', payload: { query: 'subscription { ticks(to: 1) }' } }

describe('a router over mTLS', { timeout: 30_000 }, () => {
  const ours = certificateAuthority()
  const log = createLogger({ service: 'a test', level: 'silent' })
  let router: LiveRouter | undefined
  const folders: string[] = []
  let identity: Identity | undefined

  afterEach(async () => {
    await router?.stop()
    identity?.close()
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })

  const filesOf = async (issued: Issued) => {
    const folder = await mkdtemp(join(tmpdir(), 'router-tls-'))
    folders.push(folder)
    return writeIssued(folder, issued)
  }
  const start = async (own: Issued, subgraphs: Issued) => {
    identity = await openIdentity(await filesOf(subgraphs), log)
    const identities = { router: await filesOf(own), subgraphs: identity }
    router = await startRouter({ subgraphs: library({ nextTick: async () => {} }), identities })
    return router
  }
  const firstTick = async ({ url }: LiveRouter) => {
    const client = await connectSocket(url)
    client.send(ticks)
    const message = await client.next()
    client.socket.close()
    return message
  }

  it('shows subgraphs its certificate, for queries and for subscriptions', async () => {
    const shop = await start(ours.issue(['router']), ours.issue(['127.0.0.1']))
    expect((await shop.ask(books)).errors).toBeUndefined()
    expect(await firstTick(shop)).toEqual({ id: '1', type: 'next', payload: { data: { ticks: 1 } } })
  })

  it.each<[string, Issued, Issued]>([
    [
      "shows a stranger's",
      { ...certificateAuthority().issue(['router']), ca: ours.issue([]).ca },
      ours.issue(['127.0.0.1']),
    ],
    ['is shown the certificate of another name', ours.issue(['router']), ours.issue(['payments'])],
  ])('that %s gets no answers', async (_what, own, subgraphs) => {
    const shop = await start(own, subgraphs)
    expect(await shop.codeOf(books)).toBe('SUBGRAPH_UNAVAILABLE')
    expect(await firstTick(shop)).toMatchObject({ payload: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] })
  })
})

describe('a subgraph with replicas of which one is dead', () => {
  it('is asked, and subscribed to, at the one that lives', async () => {
    const alone = await startRouter({ subgraphs: library({ nextTick: async () => {} }) })
    const { url } = alone.subgraph('catalog')
    // Nobody listens on the discard port.
    const urls = ['http://127.0.0.1:9/graphql', url]
    const router = await startRouter({
      subgraphs: library({ nextTick: async () => {} }),
      config: { subgraphs: { catalog: { urls, retries: 0 } } },
    })
    for (let times = 0; times < 4; times++) {
      const client = await connectSocket(router.url)
      client.send(ticks)
      expect(await client.next()).toEqual({ id: '1', type: 'next', payload: { data: { ticks: 1 } } })
      client.socket.close()
    }
    await Promise.all([router.stop(), alone.stop()])
  })
})
