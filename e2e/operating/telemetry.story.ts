import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { tracedBy } from '../probes/jaeger-traces.ts'
import type { Span } from '../probes/spans.ts'
import type { PartContext } from '../runner/part.ts'
import { startShop } from '../shop/shop.ts'
import { collect } from './collecting.ts'
import { assertOrderTrace, placeTraced } from './order-trace.ts'

export const title =
  "The compose file's OpenTelemetry Collector takes what the shop sends, and Jaeger has the trace of an order, parent by parent"
export const shopless = true
export const long = true
/** Both programs are built the first time. */
export const patienceMs = 2_400_000

/** One metric and one log of whom a collector is certainly told. */
const metric = 'Name: micromart_orders_placed_total'
const services = ['router', 'users', 'products', 'inventory', 'cart', 'orders', 'payments', 'notifications', 'search']

export async function run({ say }: Omit<PartContext, 'shop'>): Promise<void> {
  const collecting = await collect(say)
  const shop = await startShop([], {
    OTEL_EXPORTER_OTLP_ENDPOINT: collecting.endpoint,
    OTEL_TRACES_SAMPLER: 'parentbased_always_on',
    OTEL_METRICS_EXPORTER: 'otlp',
    OTEL_LOGS_EXPORTER: 'otlp',
    OTEL_METRIC_EXPORT_INTERVAL: '2000',
    OTEL_BSP_SCHEDULE_DELAY: '200',
  })
  try {
    const order = await placeTraced(shop)
    let spans: Span[] = []
    await eventually(
      async () => {
        spans = await tracedBy(collecting.jaegerUrl, order.traceId)
        assertOrderTrace(spans, order)
      },
      { within: 60_000 },
    )
    say(`Jaeger has ${spans.length} spans of the order, each with its parent`)
    await eventually(
      () => {
        const said = collecting.said()
        assert.ok(said.includes(metric), 'metrics come')
        const logged = services.filter((name) => !said.includes(`service.name: Str(${name})`))
        assert.deepEqual(logged, [], 'who has sent nothing')
        assert.ok(said.includes('LogRecord #'), 'logs come')
        assert.ok(collecting.logsTaken() > 0, 'and go where Loki takes them')
      },
      { within: 60_000 },
    )
    say('and the collector was sent metrics and logs of every service')
  } finally {
    await shop.dispose()
    await collecting.stop()
  }
}
