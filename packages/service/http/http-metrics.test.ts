import { seriesIn } from '@micromart/testing/series'
import fastify from 'fastify'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { measureHttp } from './http-metrics.ts'

it('requests are counted by few methods and routes, whatever is sent', async () => {
  const registry = new Registry()
  const measure = measureHttp(registry)
  const app = fastify()
  app.addHook('onResponse', async (request, reply) => measure(request, reply, undefined))
  app.get('/things/:id', async () => ({}))
  for (const method of ['GET', 'PATCH', 'PURGE', 'PROPFIND'] as const)
    await app.inject({ method: method as 'GET', url: '/things/7' })
  const text = await registry.metrics()
  const count = (http_request_method: string) =>
    seriesIn(text, 'http_server_request_duration_seconds_count', { http_request_method })
  expect(['GET', 'PATCH', '_OTHER', 'PURGE'].map(count)).toEqual([1, 1, 2, 0])
  await app.close()
})
