import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@micromart/telemetry'
import { eventually } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import { describe, expect, it } from 'vitest'
import { parseConfig } from './config/read-config.ts'
import { runRouter } from './run-router.ts'
import { composeSdl } from './testing/in-process.ts'
import { type LibraryBackstage, library } from './testing/library.ts'
import { startRouter } from './testing/live-router.ts'
import { startTokenIssuer } from './testing/token-issuer.ts'

const silent = createLogger({ service: 'router', level: 'silent' })

describe('a router that is told to stop', () => {
  it('answers what it has accepted, takes nothing new, and says so to its operators', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const backstage: Partial<LibraryBackstage> = { slow: () => gate }
    const router = await startRouter({ subgraphs: library(backstage) })
    expect((await fetch(`${router.admin}/health/ready`)).status).toBe(200)
    const slow = router.ask('{ slow }')
    await eventually(() => expect(router.subgraph('catalog').received).toHaveLength(1), { within: 5_000 })
    const stopped = router.stopRouter()
    const ready = await fetch(`${router.admin}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'draining' }])
    await expect(fetch(`${router.url}/graphql?query=%7B__typename%7D`)).rejects.toThrow()
    release()
    expect((await slow).data).toEqual({ slow: 'at last' })
    await stopped
    await router.stop()
  })
})

describe('a client who keeps a connection to a router that is told to stop', () => {
  it('is answered once more, and told that it ends', async () => {
    const router = await startRouter({ subgraphs: library(), lastRequestMs: 2_000 })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const first = await get(router.url, agent)
    const stopped = router.stopRouter()
    const last = await get(router.url, agent)
    expect([first, last]).toEqual([
      { status: 200, connection: 'keep-alive', port: first.port },
      { status: 200, connection: 'close', port: first.port },
    ])
    await stopped
    await router.stop()
  })

  const get = (url: string, agent: Agent) =>
    new Promise<{ status: number | undefined; connection: string | undefined; port: number | undefined }>(
      (resolve, reject) => {
        const sent = request(`${url}/graphql?query=%7B__typename%7D`, { agent }, (response) => {
          const port = response.socket.localPort
          const { statusCode: status, headers } = response
          response.resume().once('end', () => resolve({ status, connection: headers.connection, port }))
        })
        sent.once('error', reject).end()
      },
    )
})

describe('a router that watches its supergraph', () => {
  const withShelves = () =>
    composeSdl(
      library().map((it) =>
        it.name === 'reviews'
          ? { ...it, typeDefs: it.typeDefs.replace('id: ID! reviews', 'id: ID! shelf: Int reviews') }
          : it,
      ),
    )

  it('serves the new one when it is good, and keeps the old one when it is not', async () => {
    const router = await startRouter({ subgraphs: library(), config: { watch: true } })
    const asked = async () => (await router.ask('{ __type(name: "Book") { fields { name } } }')).data
    const before = await asked()
    const loads = async (result: string) =>
      seriesIn(await (await fetch(`${router.admin}/metrics`)).text(), 'router_supergraph_loads_total', { result })

    writeFileSync(router.supergraphFile, 'type Query { nonsense')
    await eventually(async () => expect(await loads('refused')).toBe(1), { within: 5_000 })
    expect(await asked()).toEqual(before)

    writeFileSync(router.supergraphFile, withShelves())
    await eventually(async () => expect(JSON.stringify(await asked())).toContain('shelf'), { within: 5_000 })
    expect((await router.ask('{ book(id: "1") { title reviews { stars } } }')).errors).toBeUndefined()
    await router.stop()
  })

  it('sees it replaced as Kubernetes replaces a ConfigMap: by another folder that its file links into', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'router-'))
    const version = (name: string, sdl: string) => {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'supergraph.graphql'), sdl)
      symlinkSync(name, join(folder, '..data_tmp'))
      renameSync(join(folder, '..data_tmp'), join(folder, '..data'))
    }
    version('..1', composeSdl(library()))
    const supergraph = join(folder, 'supergraph.graphql')
    symlinkSync('..data/supergraph.graphql', supergraph)
    const settings = { environment: {}, host: '127.0.0.1', port: 0, adminPort: 0, production: false, plansHere: true }
    const router = await runRouter({ supergraph, config: parseConfig({ watch: true }, {}), ...settings, log: silent })
    version('..2', withShelves())
    const asked = '{ __type(name: "Book") { fields { name } } }'
    const answer = async () => (await fetch(`${router.url}/graphql?query=${encodeURIComponent(asked)}`)).text()
    await eventually(async () => expect(await answer()).toContain('shelf'), { within: 5_000 })
    await router.stop()
    rmSync(folder, { recursive: true })
  })
})

describe('a router that cannot start', () => {
  const start = async (config: Record<string, unknown>, port = 0, sdl = composeSdl(library())) => {
    const folder = mkdtempSync(join(tmpdir(), 'router-'))
    const supergraph = join(folder, 'supergraph.graphql')
    writeFileSync(supergraph, sdl)
    const settings = { environment: {}, host: '127.0.0.1', port, adminPort: 0, production: false }
    await runRouter({ supergraph, config: parseConfig(config, {}), ...settings }).finally(() =>
      rmSync(folder, { recursive: true }),
    )
  }

  it('says which subgraph it was told of in vain', async () => {
    await expect(start({ subgraphs: { catalogue: { url: 'http://a' } } })).rejects.toThrow(
      /subgraphs\.catalogue: .*catalog, reviews/,
    )
    await expect(start({ headers: { subgraphs: { catalogue: {} } } })).rejects.toThrow(
      /headers\.subgraphs\.catalogue: .*catalog, reviews/,
    )
  })

  it('says which scalar it was told of in vain', async () => {
    await expect(start({ scalars: { Decimal: { pattern: 'a' }, Int: { pattern: 'a' } } })).rejects.toMatchObject({
      faults: ['Decimal', 'Int'].map((it) => `scalars.${it}: the supergraph has no such custom scalar (it has none)`),
    })
  })

  it.each([
    ['', 'there is no such file'],
    ['[1]', "neither what Apollo's tools write, nor texts by their ids"],
    ['{', 'Expected property name'],
  ])('says what is wrong with its manifest (%s)', async (text, why) => {
    const folder = mkdtempSync(join(tmpdir(), 'router-'))
    const manifest = join(folder, 'manifest.json')
    if (text) writeFileSync(manifest, text)
    await expect(start({ persistedOperations: { manifest } })).rejects.toThrow(
      `persistedOperations.manifest: ${manifest} cannot be used: ${why}`,
    )
    rmSync(folder, { recursive: true })
  })

  it('says which folders and files it was told of in vain', async () => {
    const [file = ''] = import.meta.filename.split('?')
    const log = { url: 'kafka://127.0.0.1:1', topics: ['a'], events: {}, kafka: { tls: { ca: '/nowhere/ca.pem' } } }
    const cache = { enabled: true, invalidation: { log } }
    await expect(start({ files: { '/a/': '/nowhere', '/b/': file }, cache })).rejects.toMatchObject({
      faults: [
        'files./a/: /nowhere cannot be used: there is no such file',
        `files./b/: ${file} cannot be used: it is no folder`,
        'cache.invalidation.log.kafka.tls.ca: /nowhere/ca.pem cannot be used: there is no such file',
      ],
    })
  })

  it('says what is wrong with the supergraph', async () => {
    await expect(start({}, 0, 'type Query { a: Int }')).rejects.toThrow(/cannot be served/)
  })

  it('says which port is taken', async () => {
    const taken: Server = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    await expect(start({}, port)).rejects.toThrow(`Port ${port}`)
    await new Promise((resolve) => taken.close(resolve))
  })
})

describe('the key set', () => {
  it('of whoever issues the tokens is shown as our own, also while they are away', async () => {
    const issuer = await startTokenIssuer()
    const router = await startRouter({
      subgraphs: library(),
      config: { auth: { publishJwks: issuer.settings.jwksUri } },
    })
    const keys = async () => (await fetch(`${router.url}/.well-known/jwks.json`)).json()
    expect(await keys()).toMatchObject({ keys: [{ kid: 'k1' }] })
    await issuer.stop()
    expect(await keys()).toMatchObject({ keys: [{ kid: 'k1' }] })
    await router.stop()
  })
})
