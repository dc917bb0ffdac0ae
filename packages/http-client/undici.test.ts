import { cleanups } from '@micromart/testing/cleanups'
import fc from 'fast-check'
import { Agent } from 'undici'
import { afterEach, describe, expect, it } from 'vitest'
import { Pool } from './pool.ts'
import { requestPrefix } from './request-head.ts'
import type { ResponseHeaders } from './response-head.ts'
import { rawServer } from './testing/raw-server.ts'
import { pieces, responses } from './testing/responses.ts'

const { after, end } = cleanups()
afterEach(end)

interface Read {
  status: number
  headers: ResponseHeaders
  body: string
}

const prefix = requestPrefix({ method: 'POST', path: '/', host: 'cart' })
const limitMs = 10_000

/**
 * Both clients, and a server that sends them the same bytes: cut into these pieces, and closed after them where the connection
 * is the end.
 */
async function beside() {
  let sent: { parts: readonly Buffer[]; closes: boolean } = { parts: [], closes: true }
  const { port, close } = await rawServer(async (socket) => {
    const { parts, closes } = sent
    for (const part of parts) await new Promise((written) => socket.write(part, written))
    if (closes) socket.end()
  })
  const pool = new Pool({ host: '127.0.0.1', port }, { connections: 2, connectTimeoutMs: limitMs })
  const agent = new Agent({ connections: 2, headersTimeout: limitMs, bodyTimeout: limitMs })
  after(close)
  after(() => pool.close())
  after(() => agent.close())

  async function here(): Promise<Read> {
    const request = { prefix, body: 'x', headTimeoutMs: limitMs, bodyTimeoutMs: limitMs, mostBytes: 1_000_000 }
    const { status, headers, body } = await pool.request(request)
    return { status, headers: { ...headers }, body: body.toString('latin1') }
  }
  async function there(): Promise<Read> {
    const origin = `http://127.0.0.1:${port}`
    const answer = await agent.request({ origin, path: '/', method: 'POST', body: 'x' })
    const body = Buffer.from(await answer.body.arrayBuffer()).toString('latin1')
    return { status: answer.statusCode, headers: withoutBlanks(answer.headers), body }
  }
  return {
    async both(parts: readonly Buffer[], closes: boolean) {
      sent = { parts, closes }
      const [ours, theirs] = await Promise.allSettled([here(), there()])
      return { ours, theirs }
    },
  }
}

describe('beside undici', () => {
  it('a valid response is read alike, on connections that are kept and in whatever pieces', async () => {
    const { both } = await beside()
    const sample = fc.tuple(responses({ mostBytes: 100_000 }), fc.array(fc.nat(), { maxLength: 3 }))
    await fc.assert(
      fc.asyncProperty(sample, async ([{ bytes, untilClosed }, cuts]) => {
        const { ours, theirs } = await both(pieces(bytes, cuts), untilClosed)
        expect(theirs.status).toBe('fulfilled')
        expect(ours).toEqual(theirs)
      }),
    )
  })

  it('a response with bytes that are not those of a valid one is refused, or read as undici reads it', async () => {
    const { both } = await beside()
    const sample = fc.tuple(
      responses({ mostBytes: 500 }),
      fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 3 }),
    )
    let refused = 0
    await fc.assert(
      fc.asyncProperty(sample, async ([{ bytes }, mutations]) => {
        const mutated = mutations.reduce((all, [at, change]) => change(all, at % (all.length + 1)), bytes)
        // undici takes none that was not asked for, where RFC 9110 (15.2) has it passed over.
        fc.pre(!mutated.includes('HTTP/1.1 100'))
        // Nor a length with a tab behind it, which RFC 9110 (5.5) has taken away.
        fc.pre(!/content-length:\s*\d+ *\t/i.test(mutated.toString('latin1')))
        const { ours, theirs } = await both([mutated], true)
        if (ours.status === 'rejected') refused++
        else expect(ours).toEqual(theirs)
      }),
      { numRuns: 300 },
    )
    expect(refused).toBeGreaterThan(0)
  })
})

/** undici leaves those at a value's end, which RFC 9112 (5.1) has taken away. */
const withoutBlanks = (headers: ResponseHeaders): ResponseHeaders =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.map(trimmed) : trimmed(value)]),
  )
const trimmed = (value = '') => value.replace(/[ \t]+$/, '')

/** What makes another message of one, most of all where its end is told. */
const troublesome = [
  '\r',
  '\n',
  '\r\n',
  '\0',
  ' ',
  '\t',
  ':',
  ';',
  ',',
  '0',
  '+',
  '-',
  '\x0b',
  'Content-Length: 3\r\n',
  'Content-Length: 3, 3\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: gzip, chunked\r\n',
  'Transfer-Encoding : chunked\r\n',
  ' Transfer-Encoding: chunked\r\n',
  'Connection: close\r\n',
  'HTTP/1.1 200 OK\r\n',
  '0\r\n\r\n',
]
const insertion = fc.constantFrom(...troublesome).map((text) => (all: Buffer, at: number) => splice(all, at, at, text))
const replacement = fc
  .constantFrom(...troublesome)
  .map((text) => (all: Buffer, at: number) => splice(all, at, at + 1, text))
const removal = fc
  .integer({ min: 1, max: 20 })
  .map((length) => (all: Buffer, at: number) => splice(all, at, at + length, ''))
/** At the beginning of the line that comes next, where headers are told. */
const line = fc.constantFrom(...troublesome).map((text) => (all: Buffer, at: number) => {
  const next = all.indexOf('\r\n', at) + 2
  return splice(all, next, next, text)
})
const mutation = fc.oneof(insertion, replacement, removal, line)

const splice = (all: Buffer, from: number, to: number, text: string) =>
  Buffer.concat([all.subarray(0, from), Buffer.from(text, 'latin1'), all.subarray(to)])
