import { connect, type Socket } from 'node:net'
import { cleanups } from '@micromart/testing/cleanups'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, expect, it } from 'vitest'
import { Connection, type ConnectionOwner } from './connection.ts'
import { Exchange } from './exchange.ts'
import { ConnectionLost } from './faults.ts'
import { requestPrefix } from './request-head.ts'
import type { Response } from './response-reader.ts'
import { rawServer } from './testing/raw-server.ts'

const { after, end } = cleanups()
afterEach(end)

it('a response that would end with its connection is not whole when that breaks off', async () => {
  const server = await rawServer((socket) => socket.write('HTTP/1.1 200 OK\r\n\r\nhalf of'))
  after(server.close)
  let socket: Socket | undefined
  let received = 0
  const prefix = requestPrefix({ method: 'POST', path: '/', host: 'cart' })
  const response = new Promise<Response>((resolve, reject) => {
    const request = { prefix, headTimeoutMs: 10_000, bodyTimeoutMs: 10_000, mostBytes: 100 }
    const owner: ConnectionOwner = {
      idleMs: 1_000,
      opened: (connection) => connection.start(new Exchange(request, resolve, reject)),
      freed: () => reject(new Error('it is not free')),
      failed: (_, error) => reject(error),
      stale: () => reject(new Error('some of the response was there')),
      gone: () => {},
    }
    new Connection(
      (read, connected) => {
        socket = connect({ port: server.port, host: '127.0.0.1' }, connected)
        return socket.on('data', (bytes: Buffer) => {
          received += bytes.length
          read(bytes)
        })
      },
      1_000,
      owner,
    )
  })
  response.catch(() => {})
  await eventually(() => expect(received).toBe(26))
  socket?.destroy(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
  await expect(response).rejects.toThrow(new ConnectionLost('read ECONNRESET'))
})

it('takes what comes before a request has been sent for no answer to it', async () => {
  const server = await rawServer(() => {})
  after(server.close)
  let read = (_: Buffer): void => {}
  const prefix = requestPrefix({ method: 'POST', path: '/', host: 'cart' })
  const request = { prefix, headTimeoutMs: 10_000, bodyTimeoutMs: 10_000, mostBytes: 100 }
  const response = new Promise<Response>((resolve, reject) => {
    const owner: ConnectionOwner = {
      idleMs: 1_000,
      opened(connection) {
        connection.start(new Exchange(request, resolve, reject))
        read(Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'))
      },
      freed: () => reject(new Error('it is not free')),
      failed: (_, error) => reject(error),
      stale: (_, error) => reject(error),
      gone: () => {},
    }
    const connectTo = (received: (bytes: Buffer) => void, connected: () => void) => {
      read = received
      return connect({ port: server.port, host: '127.0.0.1' }, connected)
    }
    new Connection(connectTo, 1_000, owner)
  })
  await expect(response).rejects.toThrow(ConnectionLost)
  expect(server.requests).toEqual([])
})
