import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Those that want to know what time it is, and what for. */
const named: Record<string, string> = {
  'local/supervisor/processes/hang-watch.ts': 'by which it sees that a machine slept',
  'local/viewer/watch.ts': 'when a line was read that does not say it',
  'packages/auth/token.ts': 'when a token expires',
  'packages/service/database/clock.ts': 'which is the clock',
  'packages/service/messaging/trace-messaging.ts': 'when a span began',
  'packages/telemetry/logs/logger.ts': 'when a line was written',
  'packages/telemetry/otlp/prometheus-metrics.ts': 'when a value was read',
  'router/cache/feed/feed.ts': 'when the log took a record',
  'router/observability/series-histogram.ts': 'when an exemplar was seen',
  'router/stages/authentication.ts': 'when a token expires',
  'router/subgraphs/over-http.ts': 'when a subgraph can be asked again, which it may name by date',
  'router/subscriptions/over-http.ts': 'when a token expires',
  'router/websocket/hello.ts': 'when a token expires',
  'storefront/desk/coupons/coupons-page.tsx': 'when a coupon expires',
  'storefront/desk/health/service-row.tsx': 'when a message was written',
  'storefront/desk/keys/keys-page.tsx': 'when a key expires',
  'storefront/http/site-files.ts': 'until when a file is good',
  'storefront/session/refresh.ts': 'when a token expires',
}

test('how long something takes is told by a clock that nobody sets', async () => {
  const root = join(import.meta.dirname, '../..')
  const found = []
  for (const folder of ['router', 'packages', 'subgraphs', 'storefront', 'local']) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      const file = `${folder}/${name}`
      if (!/\.tsx?$/.test(file) || /\.test\.|testing|node_modules/.test(file)) continue
      const text = await readFile(join(root, file), 'utf8')
      if (/\bDate\.now\b/.test(text)) found.push(file)
    }
  }
  expect(found.sort()).toEqual(Object.keys(named))
})
