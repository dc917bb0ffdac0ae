import { recordSpans } from '@micromart/telemetry/testing'
import { cleanups } from '@micromart/testing/cleanups'
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
