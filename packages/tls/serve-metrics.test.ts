import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '@micromart/free-port'
import { createLogger } from '@micromart/telemetry'
import { certificateAuthority, type Issued, writeIssued } from '@micromart/testing/certificates'
import { Counter, Registry } from 'prom-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openIdentity } from './identity.ts'
import { serveMetrics } from './serve-metrics.ts'

const ours = certificateAuthority()
const own = ours.issue(['metrics.micromart'])
const prometheus = ours.issue(['prometheus'])
const host = '127.0.0.1'

let port = 0
const ends: (() => unknown)[] = []
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'metrics-'))
  ends.push(() => rm(folder, { recursive: true }))
  const identity = await openIdentity(
    await writeIssued(folder, own),
    createLogger({ service: 'test', level: 'silent' }),
  )
  ends.push(identity.close)
  const registry = new Registry()
  new Counter({ name: 'orders_total', help: 'Orders.', registers: [registry] }).inc(3)
  port = (await freePorts(1))[0] ?? 0
  ends.push(await serveMetrics({ host, metricsPort: port }, identity, registry))
})
afterAll(async () => {
  for (const end of ends.toReversed()) await end()
})

const ask = (path: string, client: Partial<Issued>, method = 'GET', accept = '*/*') =>
  new Promise<{ status: number | undefined; type: string | undefined; text: string }>((resolve, reject) => {
    const options = { host, port, path, method, servername: 'metrics.micromart', agent: false, headers: { accept } }
    const asking = request({ ...options, ...client }, (response) => {
      let text = ''
      response.on('data', (piece) => {
        text += piece
      })
      response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], text }))
    })
    asking.on('error', reject).end()
  })

it('metrics are told to whoever shows a certificate of our CA, in the format that they like best', async () => {
  expect(await ask('/metrics', prometheus)).toMatchObject({
    status: 200,
    type: expect.stringContaining('text/plain'),
    text: expect.stringContaining('orders_total 3'),
  })
  const { type } = await ask('/metrics', prometheus, 'GET', 'application/openmetrics-text')
  expect(type).toContain('application/openmetrics-text')
})

it('nobody else is told anything', async () => {
  await expect(ask('/metrics', { ca: own.ca })).rejects.toThrow()
  await expect(ask('/metrics', { ...certificateAuthority().issue(['prometheus']), ca: own.ca })).rejects.toThrow()
})

it('there is nothing else on that port', async () => {
  for (const path of ['/', '/log-level', '/health/live']) expect((await ask(path, prometheus)).status).toBe(404)
  expect((await ask('/metrics', prometheus, 'POST')).status).toBe(405)
})
