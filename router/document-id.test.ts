import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from './testing/library.ts'
import { type LiveRouter, startRouter } from './testing/live-router.ts'
import { connectSocket } from './testing/socket-client.ts'

const query = 'query ($id: ID!) { book(id: $id) { title } }'
const hash = createHash('sha256').update(query).digest('hex')
const emma = { data: { book: { title: 'Emma' } } }

describe('an operation that is asked for by its document id', () => {
  const folder = mkdtempSync(join(tmpdir(), 'router-manifest-'))
  let router: LiveRouter
  beforeAll(async () => {
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ [hash]: query }))
    router = await startRouter({
      subgraphs: library(),
      config: { persistedOperations: { manifest: join(folder, 'manifest.json'), only: true } },
    })
  })
  afterAll(async () => {
    await router.stop()
    rmSync(folder, { recursive: true })
  })

  const request = { documentId: `sha256:${hash}`, variables: { id: '1' } }

  it('is answered over HTTP, by POST and GET', async () => {
    const headers = { 'content-type': 'application/json' }
    const posted = await fetch(`${router.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(request) })
    expect(await posted.json()).toEqual(emma)
    const search = new URLSearchParams({ documentId: request.documentId, variables: '{"id":"1"}' })
    expect(await (await fetch(`${router.url}/graphql?${search}`)).json()).toEqual(emma)
  })

  it.each([
    ['a document id', request],
    ['a hash', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, variables: { id: '1' } }],
    ['a document id beside an empty query', { query: '', ...request }],
  ])('is answered over a websocket, by %s', async (_what, payload) => {
    const client = await connectSocket(router.url)
    client.send({ id: '1', type: 'subscribe', payload })
    expect((await client.next()).payload).toEqual(emma)
    client.socket.close()
  })
})
