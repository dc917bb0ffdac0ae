import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../../testing/library.ts'
import { type LiveRouter, startRouter } from '../../testing/live-router.ts'
import { encodingFor } from './compression.ts'

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, br;q=0.9', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['identity, gzip;q=0.5', null],
    ['br;q=0, gzip;q=0', null],
    ['deflate, zstd', null],
    ['br;q=nonsense', null],
    ['', null],
    [undefined, null],
  ])('for %j is %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding)
  })
})

describe('an answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'router-compression-'))
  const script = 'console.log("hello")\n'.repeat(1_000)
  let router: LiveRouter
  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'chunk-ABCD2345.js'), script)
    writeFileSync(join(folder, 'main.js'), script)
    router = await startRouter({
      subgraphs: library(),
      config: {
        graphiql: { assets: folder },
        cors: { origins: ['https://shop.example'] },
        compression: { fromBytes: 200 },
      },
    })
  })
  afterAll(async () => {
    await router.stop()
    rmSync(folder, { recursive: true })
  })

  interface Got {
    status: number | undefined
    headers: Record<string, string | string[] | undefined>
    body: Buffer
  }
  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<Got>((resolve, reject) => {
      const sent = request(router.url + path, { headers }, async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk)
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
      })
      sent.on('error', reject).end()
    })
  const long = `/graphql?query=${encodeURIComponent('{ __schema { types { name fields { name } } } }')}`
  const short = '/graphql?query=%7B__typename%7D'

  it('that is long is compressed as its client accepts, and says that it hangs on that', async () => {
    const plain = await get(long)
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'origin, accept-encoding'])
    const br = await get(long, { 'accept-encoding': 'gzip, br' })
    expect([br.headers['content-encoding'], br.headers.vary]).toEqual(['br', 'origin, accept-encoding'])
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    const gzipped = await get(long, { 'accept-encoding': 'gzip' })
    expect(gzipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzipped.body)).toEqual(plain.body)
    expect(Number(gzipped.headers['content-length'])).toBe(gzipped.body.length)
    expect(gzipped.body.length).toBeLessThan(plain.body.length / 2)
  })

  it('that is short is sent as it is', async () => {
    const { headers, body } = await get(short, { 'accept-encoding': 'gzip, br' })
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'origin'])
    expect(String(body)).toBe('{"data":{"__typename":"Query"}}')
  })

  it('in pieces is sent as it is', async () => {
    const { headers } = await get(long, { 'accept-encoding': 'gzip, br', accept: 'text/event-stream' })
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('that is a file is compressed, and is not sent again to who has it', async () => {
    const file = await get('/graphiql/main.js', { 'accept-encoding': 'br' })
    expect(String(brotliDecompressSync(file.body))).toBe(script)
    expect(file.headers['cache-control']).toBe('no-cache')
    const etag = String(file.headers.etag)
    const again = await get('/graphiql/main.js', { 'if-none-match': `"other", ${etag}` })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    expect((await get('/graphiql/main.js', { 'if-none-match': '"other"' })).status).toBe(200)
    writeFileSync(join(folder, 'main.js'), 'changed')
    expect((await get('/graphiql/main.js', { 'if-none-match': etag })).status).toBe(200)
  })

  it('that is a file whose name tells what it holds is never asked for again', async () => {
    const { headers } = await get('/graphiql/chunk-ABCD2345.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })
})
