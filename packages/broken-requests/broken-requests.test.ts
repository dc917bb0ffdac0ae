import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { refuseBroken } from './broken-requests.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** All that is answered to these bytes, sent at once; nobody reads before all of them are sent. */
async function told(bytes: string): Promise<string> {
  const server = createServer((_request, response) => response.end('well'))
  open.push(server)
  refuseBroken(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end(bytes)
  return text(socket)
}

const head = 'GET / HTTP/1.1\r\nhost: x\r\n'

test.each([
  ['headers that do not fit', `${head}x: ${'x'.repeat(4_000_000)}\r\n\r\n`, '431'],
  ['what is no HTTP', `\x16\x03\x01${'x'.repeat(4_000_000)}`, '400'],
  [
    'two lengths',
    `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n${'x'.repeat(4_000_000)}`,
    '400',
  ],
])('%s are refused so that the sender hears it, however much it sends', async (_what, bytes, status) => {
  const answer = await told(bytes)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
})

test('what is asked well is answered', async () => {
  expect(await told(`${head}connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 OK.*well$/s)
})

test('an answer that is under way is followed by nothing', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('the beginning')
  })
  open.push(server)
  refuseBroken(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(`${head}\r\n`)
  const [first] = await once(socket, 'data')
  let rest = ''
  socket.on('data', (more) => {
    rest += more
  })
  socket.on('error', () => {})
  socket.write('no HTTP\r\n\r\n')
  await once(socket, 'close')
  expect(`${first}${rest}`).toMatch(/^HTTP\/1\.1 200 OK.*the beginning$/s)
})
