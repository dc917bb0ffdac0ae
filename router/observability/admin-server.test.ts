import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger } from '@micromart/telemetry'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAdminServer } from './admin-server.ts'

const server = createAdminServer({
  registry: new Registry(),
  log: createLogger({ service: 'a test', level: 'silent' }),
  keySets: new Map(),
  invalidations: null,
  draining: () => false,
})
let url: string
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const wish = (body: string, type = 'application/json') =>
  fetch(`${url}/log-level`, { method: 'PUT', headers: { 'content-type': type }, body })

test('what is asked in a way that is not meant is told which is', async () => {
  for (const [method, path] of [
    ['DELETE', '/metrics'],
    ['POST', '/log-level'],
    ['PUT', '/health/ready'],
  ] as const) {
    const response = await fetch(url + path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toMatch(/^GET, HEAD/)
  }
  expect((await fetch(`${url}/nothing`)).status).toBe(404)
  expect((await fetch(`${url}/metrics`, { method: 'HEAD' })).status).toBe(200)
})

test('of a wish it is said what is wrong with it', async () => {
  expect((await wish('{"level":"debug"}')).status).toBe(200)
  expect((await wish('{"level":"loud"}')).status).toBe(400)
  expect(await (await wish('{')).json()).toEqual({ error: 'the body is not JSON' })
  expect((await wish('{"level":"debug"}', 'text/plain')).status).toBe(415)
})

test('a wish that does not end is refused before it has come, and the sender hears so', async () => {
  const sending = request(`${url}/log-level`, { method: 'PUT', headers: { 'content-type': 'application/json' } })
  sending.on('error', () => {})
  sending.write(' '.repeat(20_000))
  const [response] = await once(sending, 'response')
  expect(response.statusCode).toBe(413)
  sending.destroy()
})
