import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as soon } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type Patience, servePages } from './server.ts'

const head = 'POST /bag HTTP/1.1\r\nhost: shop\r\n'
const open: Awaited<ReturnType<typeof servePages>>[] = []
afterEach(async () => {
  for (const { server } of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A shop that answers what it was sent, and a connection to it. */
async function visited(patience?: Patience) {
  const pages = await servePages(
    async (request) => new Response(await request.text()),
    { host: '127.0.0.1', port: 0 },
    patience,
  )
  open.push(pages)
  const socket = connect((pages.server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  return { ...pages, socket }
}

test.each([
  ['the head of a request', 'POST /bag HTTP/1.1\r\nhost: sh', { headMs: 50, requestMs: 60_000 }],
  ['the body of one', `${head}content-length: 100\r\n\r\nhalf`, { headMs: 50, requestMs: 100 }],
  ['anything at all', '', { headMs: 50, requestMs: 100 }],
])('who never comes to the end of %s is not waited for', async (_what, sent, patience) => {
  const { socket } = await visited(patience)
  socket.write(sent)
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /)
})

test('what comes along a kept connection while the process ends is answered, and told that it was the last', async () => {
  const { socket, drain } = await visited()
  const answers = text(socket)
  socket.write(`${head}content-length: 3\r\n\r\none`)
  await once(socket, 'data')
  const drained = drain()
  await soon()
  socket.write(`${head}content-length: 3\r\n\r\ntwo`)
  const [first, second] = (await answers).split(/(?=HTTP\/1\.1)/)
  expect(first).toMatch(/keep-alive.*one$/is)
  expect(second).toMatch(/connection: close.*two$/is)
  await drained
})
