import { recordSpans } from '@micromart/telemetry/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, expect, it } from 'vitest'
import { sampleShop } from '../testing/sample-shop.ts'
import { chrome, product } from '../testing/samples.ts'

const { after, end } = cleanups()
afterEach(end)

it('each page has a span, named by its route whatever was asked for', async () => {
  const recorded = recordSpans()
  after(() => recorded.stop())
  const { app } = sampleShop({ Product: () => ({ ...chrome, product }) })
  await app.request('https://shop.example/p/lamp?q=secret')
  await app.request('http://127.0.0.1:4002/p/another')
  expect(recorded.spans()).toMatchObject([
    {
      name: 'GET /p/:slug',
      failed: false,
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/p/:slug',
        'http.response.status_code': 200,
        'url.path': '/p/lamp',
        'url.scheme': 'https',
        'server.address': 'shop.example',
      },
    },
    { name: 'GET /p/:slug', attributes: { 'server.port': 4002 } },
  ])
  expect(JSON.stringify(recorded.spans())).not.toContain('secret')
})

it('each is measured by method, route and status, of which there are few whatever is sent', async () => {
  const { app, registry } = sampleShop({ Product: () => ({ ...chrome, product }) })
  for (const path of ['/p/lamp', '/p/lamp', '/nowhere/1', '/nowhere/2']) await app.request(path)
  for (const method of ['PROPFIND', 'MADE-UP']) await app.request('/p/lamp', { method })
  const text = await registry.metrics()
  const count = (labels: Record<string, string>) => seriesIn(text, 'http_server_request_duration_seconds_count', labels)
  expect(count({ http_request_method: 'GET', http_route: '/p/:slug', http_response_status_code: '200' })).toBe(2)
  expect(count({ http_request_method: 'GET', http_response_status_code: '404' })).toBe(2)
  expect(count({ http_request_method: '_OTHER' })).toBe(2)
  expect(text).not.toMatch(/nowhere|MADE-UP|PROPFIND/)
})
