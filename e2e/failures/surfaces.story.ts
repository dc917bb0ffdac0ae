import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { eventually } from '@micromart/testing/eventually'
import type { PartContext } from '../runner/part.ts'
import { type Surface, surfacesOf } from './surfaces.ts'

export const title =
  'Whatever is sent to any port of the shop is answered, or cut off, and the process goes on as before'
export const own = { args: ['--viewer', '--no-demo'] }
export const long = true

/** More than any body that is taken, in bytes. */
const tooMuch = 40 * 1024 * 1024
/** Methods that nothing here is asked by. */
const strange = ['PROPFIND', 'DELETE', 'TRACE', 'PATCH']
/** For an answer, in ms. */
const patienceMs = 10_000
/** What a process may have grown by meanwhile, in bytes. */
const mostGrowth = 150 * 1024 * 1024

export async function run({ shop, say }: PartContext): Promise<void> {
  const surfaces = surfacesOf(await shop.running())
  for (const surface of surfaces) {
    const before = await residentBytes(surface)
    const asks = asksOf(surface)
    for (const [what, bytes] of asks) await answeredWell(surface, what, bytes)
    for (const path of surface.reads) await saysHeadAsGet(surface, path)
    for (const path of surface.writes) await stopsReading(surface, path)
    const grown = (await residentBytes(surface)) - before
    assert.ok(grown < mostGrowth, `${surface.name} has grown by ${grown} bytes`)
    say(`${surface.name}: ${asks.length} requests`)
  }
  await Promise.all(surfaces.map(waitsForNobody))
  for (const { name, url, health } of surfaces)
    assert.equal((await fetch(health)).status, 200, `${name} at ${url} is ready afterwards`)
}

/** What each port is sent, by what it is, as bytes of HTTP. */
function asksOf({ url, reads, writes }: Surface): [what: string, bytes: string][] {
  const { host } = new URL(url)
  const head = (method: string, path: string, more = '') =>
    `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${more}`
  const get = (path: string, more?: string) => `${head('GET', path, more)}\r\n`
  const post = (path: string, type: string, body: string) =>
    `${head('POST', path, `${type && `content-type: ${type}\r\n`}content-length: ${Buffer.byteLength(body)}\r\n`)}\r\n${body}`
  const paths = ['/no/such/thing', '/%', '/%00', '/..%2f..%2fetc/passwd', '/../../etc/passwd', `/${'x'.repeat(8_000)}`]
  const json = ['{', '', 'null', '[]', '"x"', '{"__proto__":{"admin":true}}', '['.repeat(10_000)]
  return [
    ...paths.map((path): [string, string] => [`GET ${path.slice(0, 40)}`, get(path)]),
    ...[...reads, ...writes].flatMap((path): [string, string][] =>
      [...strange, 'OPTIONS'].map((method) => [`${method} ${path}`, `${head(method, path)}\r\n`]),
    ),
    ...reads.flatMap((path): [string, string][] => [
      [
        `${path} with a list`,
        get(`${path}${path.includes('?') ? '&' : '?'}first=1000000&first=-1&after[]=x&page=1e99`),
      ],
      [`${path} for what there is not`, get(path, 'accept: image/*\r\naccept-encoding: none\r\nrange: bytes=5-1\r\n')],
    ]),
    ...writes.flatMap((path): [string, string][] => [
      ...json.map((body): [string, string] => [
        `${path} with ${body.slice(0, 20)}`,
        post(path, 'application/json', body),
      ]),
      [`${path} with XML`, post(path, 'text/xml', '<x/>')],
      [`${path} with a form`, post(path, 'application/x-www-form-urlencoded', 'a=%ZZ&a=1')],
      [`${path} with no type`, post(path, '', 'x')],
      [`${path} with another alphabet`, post(path, 'application/json; charset=utf-16', '{}')],
    ]),
    ['headers that do not fit', get('/', `x: ${'x'.repeat(40_000)}\r\n`)],
    ['two lengths', `${head('POST', '/', 'content-length: 1\r\ncontent-length: 2\r\n')}\r\nx`],
    ['a length and pieces', `${head('POST', '/', 'content-length: 1\r\ntransfer-encoding: chunked\r\n')}\r\n0\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n'],
    ['no HTTP', '\x16\x03\x01\x02\x00\x01\r\n\r\n'],
  ]
}

/** It is told something that is no fault of the server's, nor anything of its inside. */
async function answeredWell({ name, url, showsInside }: Surface, what: string, bytes: string): Promise<void> {
  const answer = await told(url, bytes)
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
  const about = `${name}, ${what}: ${answer.slice(0, 300)}`
  assert.ok(status >= 200 && (status < 500 || status === 501), about)
  if (strange.some((method) => bytes.startsWith(method))) assert.ok(status >= 300, about)
  if (!showsInside) assert.doesNotMatch(answer, /\bat [^\n]*\.(?:ts|m?js):\d+|node_modules|SELECT .* FROM/, about)
}

/** All that is answered to these bytes until the other side closes. */
async function told(url: string, bytes: string): Promise<string> {
  const socket = await opened(url)
  let answer = ''
  socket.setEncoding('latin1').on('data', (piece) => {
    answer += piece
  })
  socket.write(bytes, 'latin1')
  await closed(socket, patienceMs)
  return answer
}

async function saysHeadAsGet({ name, url }: Surface, path: string): Promise<void> {
  const ask = (method: string) =>
    fetch(new URL(path, url), { method, signal: AbortSignal.timeout(patienceMs), redirect: 'manual' })
  const [get, head] = [await ask('GET'), await ask('HEAD')]
  await get.body?.cancel()
  assert.equal(head.status, get.status, `${name}: HEAD ${path} is answered as GET`)
  assert.equal(await head.text(), '', `${name}: HEAD ${path} has no body`)
}

/** Nobody is let send without end. */
async function stopsReading({ name, url }: Surface, path: string): Promise<void> {
  const socket = await opened(url)
  let ended = false
  socket.on('data', () => {
    ended = true
  })
  socket.on('close', () => {
    ended = true
  })
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${new URL(url).host}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
  )
  const piece = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`
  let sent = 0
  while (!ended && sent < tooMuch) {
    sent += piece.length
    if (!socket.write(piece)) await new Promise((on) => socket.once('drain', on).once('close', on))
    await new Promise(setImmediate)
  }
  socket.destroy()
  assert.ok(ended, `${name}: POST ${path} is read without end`)
}

/** Who says nothing, or never comes to an end, is cut off. */
async function waitsForNobody({ name, url, patientWithBodies }: Surface): Promise<void> {
  const head = `POST / HTTP/1.1\r\nhost: ${new URL(url).host}\r\n`
  const slow = [
    '',
    head.slice(0, -4),
    ...(patientWithBodies ? [] : [`${head}content-type: application/json\r\ncontent-length: 9\r\n\r\n{`]),
  ]
  await Promise.all(
    slow.map(async (bytes) => {
      const socket = await opened(url)
      if (bytes) socket.write(bytes)
      socket.resume()
      await closed(socket, 2 * patienceMs).catch(() => assert.fail(`${name} waits for ${JSON.stringify(bytes)}`))
    }),
  )
}

async function opened(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  // Cut off is an answer, too.
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

async function closed(socket: Socket, withinMs: number): Promise<void> {
  await eventually(() => assert.ok(socket.destroyed, 'the connection is still open'), { within: withinMs }).finally(
    () => socket.destroy(),
  )
}

async function residentBytes({ admin }: Surface): Promise<number> {
  const text = await (await fetch(`${admin}/metrics`)).text()
  return Number(/^process_resident_memory_bytes\{.*\} (\S+)$/m.exec(text)?.[1] ?? Number.NaN)
}
