import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../../testing/library.ts'
import { type LiveRouter, startRouter } from '../../testing/live-router.ts'

const h2c = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n'
const book = JSON.stringify({ query: '{ book(id: "1") { title } }' })
const emma = '{"data":{"book":{"title":"Emma"}}}'

describe('a request that offers another protocol', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library() })
  })
  afterAll(() => router.stop())

  /** Says it all in one, and hears what is answered until there are `answers`, or the connection is closed. */
  async function talk(text: string | string[], answers: number): Promise<string> {
    const socket = connect(Number(new URL(router.url).port), '127.0.0.1')
    let heard = ''
    const enough = new Promise<void>((resolve, reject) => {
      socket.on('data', (chunk) => {
        heard += chunk
        if (heard.split('HTTP/1.1 ').length > answers && /\}$|\r\n\r\n$/.test(heard)) resolve()
      })
      socket.on('close', resolve).on('error', reject)
    })
    for (const piece of [text].flat()) {
      socket.write(piece)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await enough
    socket.destroy()
    return heard
  }
  const post = (headers: string, body = book, version = '1.1') =>
    `POST /graphql HTTP/${version}\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n${headers}\r\n${body}`
  const get = (headers: string) => `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\n${headers}\r\n`
  const statuses = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status))

  it.each(['h2c', 'foo', 'TLS/1.0', 'h2c, foo/2', 'WebSocket'])(
    '(%s) by POST is answered, and so is what comes next along its connection',
    async (protocol) => {
      const heard = await talk(post(`Connection: Upgrade\r\nUpgrade: ${protocol}\r\n`) + post('') + post(h2c), 3)
      expect(statuses(heard)).toEqual([200, 200, 200])
      expect(heard.split(emma)).toHaveLength(4)
    },
  )

  it('without a body is answered, and so are those that follow on its heels', async () => {
    const heard = await talk(get(h2c) + get(h2c) + get('') + post(h2c), 4)
    expect(statuses(heard)).toEqual([200, 200, 200, 200])
  })

  it('is answered in its turn', async () => {
    const heard = await talk(post('') + get(h2c) + post(h2c), 3)
    expect(heard.indexOf(emma)).toBeLessThan(heard.indexOf('__typename'))
    expect(heard.lastIndexOf(emma)).toBeGreaterThan(heard.indexOf('__typename'))
  })

  it('may come in pieces, its body too', async () => {
    const whole = post(h2c)
    expect(await talk([whole.slice(0, 60), whole.slice(60, -20), whole.slice(-20)], 1)).toContain(emma)
    const chunked = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n${h2c}\r\n`
    const chunk = `${book.length.toString(16)}\r\n${book}\r\n`
    expect(await talk([chunked, chunk, '0\r\n\r\n'], 1)).toContain(emma)
  })

  it.each([
    ['says so without naming one', post('Connection: upgrade\r\n'), 200],
    ['names one without saying so', post('Upgrade: h2c\r\n'), 200],
    ['has trailers to come', post('TE: trailers\r\nConnection: TE\r\n'), 200],
    ['asks for a go-ahead', post('Expect: 100-continue\r\n'), 200],
    ['expects what nobody knows', post('Expect: a-miracle\r\n'), 417],
    ['is of HTTP/1.0', post('Connection: Upgrade\r\nUpgrade: h2c\r\n', book, '1.0'), 200],
    ['is for a tunnel', 'CONNECT shop.example:443 HTTP/1.1\r\nHost: shop.example:443\r\n\r\n', 405],
  ])('and one that %s gets its answer', async (_what, text, status) => {
    expect(statuses(await talk(text, status === 200 && text.includes('100-continue') ? 2 : 1)).at(-1)).toBe(status)
  })

  it('becomes a websocket where that is among them', async () => {
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n'
    const offer = `Connection: Upgrade\r\nUpgrade: h2c, websocket\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n${key}`
    const socket = connect(Number(new URL(router.url).port), '127.0.0.1')
    socket.write(`GET /graphql HTTP/1.1\r\nHost: x\r\n${offer}\r\n`)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /)
    socket.destroy()
  })

  it('by curl --http2 is answered', async (context) => {
    if (!curlKnowsHttp2()) return context.skip('there is no curl that knows HTTP/2')
    const { stdout } = await promisify(execFile)('curl', [
      ...['-sS', '--http2', '-H', 'content-type: application/json', '-d', book],
      ...[`${router.url}/graphql`, `${router.url}/graphql`],
    ])
    expect(stdout).toBe(emma + emma)
  })
})

function curlKnowsHttp2(): boolean {
  try {
    return /HTTP2/.test(String(execFileSync('curl', ['-V'])))
  } catch {
    return false
  }
}
