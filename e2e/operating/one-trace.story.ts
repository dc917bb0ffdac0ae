import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { recordsOf } from '../probes/log-records.ts'
import { receiveTraces } from '../probes/trace-receiver.ts'
import type { PartContext } from '../runner/part.ts'
import { startShop } from '../shop/shop.ts'
import { assertOrderTrace, placeTraced, tracestate } from './order-trace.ts'

export const title =
  "One trace leads from the click that placed an order, through the log and the saga, to the customer's mail, and what the client's tracing says of it goes along"
export const shopless = true
export const long = true

export async function run({ say }: Omit<PartContext, 'shop'>): Promise<void> {
  const receiver = await receiveTraces()
  const shop = await startShop([], {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
    OTEL_TRACES_SAMPLER: 'parentbased_always_on',
    OTEL_BSP_SCHEDULE_DELAY: '200',
  })
  try {
    const order = await placeTraced(shop)
    await eventually(() => assertOrderTrace(receiver.spans, order), { within: 30_000 })
    for (const topic of ['orders.events', 'inventory.commands', 'inventory.replies', 'payments.commands']) {
      const [first] = await recordsOf(shop, topic, order.id)
      assert.equal(JSON.parse(first?.value ?? '{}').tracestate, tracestate, `what is said on ${topic} has it`)
    }
    say(`${receiver.spans.filter(({ traceId }) => traceId === order.traceId).length} spans, each with its parent`)
  } finally {
    await shop.dispose()
    await receiver.close()
  }
}
