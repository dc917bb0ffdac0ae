import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { Pulse } from './pulse.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

test('cuts off who answers no ping, and nobody else', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const pulse = new Pulse(200)
  open.push(server, { close: () => pulse.stop() })
  await once(server, 'listening')
  server.on('connection', (socket) => pulse.watch(socket))
  const join = async (autoPong: boolean) => {
    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, { autoPong })
    open.push(socket)
    await once(socket, 'open')
    return socket
  }
  const sound = await join(true)
  const mute = await join(false)
  let pings = 0
  sound.on('ping', () => pings++)
  await eventually(() => expect(mute.readyState).toBe(WebSocket.CLOSED))
  const before = pings
  await eventually(() => expect(pings).toBeGreaterThan(before + 2))
  expect(sound.readyState).toBe(WebSocket.OPEN)
})
