import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { RequestError } from '../../errors.ts'
import { readBody } from './body.ts'

/** A request whose body goes on for as long as somebody reads it. */
function endless(chunk: Buffer, headers: Record<string, string>) {
  let read = 0
  const body = new Readable({
    read() {
      read++
      setImmediate(() => this.push(chunk))
    },
  })
  const request = Object.assign(body, { headers: { 'content-type': 'application/json', ...headers }, complete: false })
  return { request: request as unknown as IncomingMessage, chunksRead: () => read }
}

test.each([
  ['as it is', Buffer.alloc(1_000, ' '), {}],
  ['inflated', gzipSync(Buffer.alloc(100_000_000)), { 'content-encoding': 'gzip' }],
])('a body that is too large, %s, is read no further than its refusal', async (_how, chunk, headers) => {
  const { request, chunksRead } = endless(chunk, headers)
  const refused = await readBody(request, 10_000, String).catch((error) => error)
  expect(refused).toBeInstanceOf(RequestError)
  expect(refused.code).toBe('PAYLOAD_TOO_LARGE')
  const before = chunksRead()
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
  // The stream's own buffer may still be filled.
  expect(chunksRead() - before).toBeLessThan(70)
  expect(request.listenerCount('data')).toBe(0)
  expect(request.isPaused()).toBe(true)
  request.destroy()
})

test('a compressed body that breaks off is told of', async () => {
  const { request } = endless(gzipSync('{}').subarray(0, 5), { 'content-encoding': 'gzip' })
  const reading = readBody(request, 10_000, String)
  request.destroy()
  await expect(reading).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
