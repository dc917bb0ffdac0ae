import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setImmediate as turnEnds } from 'node:timers/promises'
import { cleanups } from '@micromart/testing/cleanups'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, expect, test } from 'vitest'
import { sendTogether } from './send-together.ts'

const { after, end } = cleanups()
afterEach(end)

/** Sockets to a server that keeps what it hears. */
async function connected(count: number): Promise<{ sockets: Socket[]; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.on('data', (bytes) => heard.push(String(bytes))).on('error', () => {})
  })
  after(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1'))
  for (const socket of sockets) after(() => socket.destroy())
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  return { sockets, heard }
}

const unsent = (sockets: readonly Socket[]) => sockets.filter(({ writableLength }) => writableLength > 0).length

test('what is written in a turn is sent at its end, in its order', async () => {
  const { sockets, heard } = await connected(2)
  for (const socket of sockets)
    for (const text of ['a', 'b']) {
      sendTogether(socket)
      socket.write(text)
    }
  await Promise.resolve()
  expect(unsent(sockets)).toBe(2)
  await turnEnds()
  expect(unsent(sockets)).toBe(0)
  await eventually(() => expect(heard.join('')).toBe('abab'))
})

test('the first of many does not wait for all of them', async () => {
  const { sockets } = await connected(40)
  for (const socket of sockets) {
    sendTogether(socket)
    socket.write('a')
  }
  expect(unsent(sockets)).toBeLessThan(32)
  await turnEnds()
  expect(unsent(sockets)).toBe(0)
})

test('what is ended is sent whole, and what is destroyed is not sent at all', async () => {
  const { sockets, heard } = await connected(2)
  for (const [nth, socket] of sockets.entries()) {
    sendTogether(socket)
    socket.write(`of ${nth}`)
  }
  sockets[0]?.end()
  sockets[1]?.destroy()
  await turnEnds()
  await eventually(() => expect(heard).toEqual(['of 0']))
})
