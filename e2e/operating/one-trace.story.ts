import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { receiveTraces } from '../probes/trace-receiver.ts'
import type { PartContext } from '../runner/part.ts'
import { startShop } from '../shop/shop.ts'

export const title =
  "One trace leads from the click that placed an order, through the log and the saga, to the customer's mail"
export const shopless = true
export const long = true

const steps = [
  'validate-user',
  'check-inventory',
  'create-order',
  'reserve-inventory',
  'process-payment',
  'update-inventory',
  'send-notification',
]
const services = ['router', 'cart', 'orders', 'inventory', 'payments', 'notifications']

export async function run({ say }: Omit<PartContext, 'shop'>): Promise<void> {
  const receiver = await receiveTraces()
  const shop = await startShop([], {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
    OTEL_BSP_SCHEDULE_DELAY: '200',
  })
  try {
    const staff = await staffOf(shop)
    const customer = await newCustomer(shop)
    await addToCart(customer.client, await shelve(staff, { stock: 3 }))
    const input = await agree(customer)

    say('the client is traced itself, and hands its trace on')
    const traceId = randomBytes(16).toString('hex')
    const traced = clientOf(shop.url, customer.tokens.accessToken, {
      traceparent: `00-${traceId}-${'0b'.repeat(8)}-01`,
    })
    const { id } = outcome(await send(traced, input), 'OrderPlaced').order
    await orderBecomes(customer.client, id, 'CONFIRMED')
    await eventually(
      () => {
        const ours = receiver.spans.filter((span) => span.traceId === traceId)
        const missing = [
          ...steps.filter((step) => !ours.some(({ name }) => name === step)),
          ...services.filter((service) => !ours.some((span) => span.service === service)),
        ]
        assert.deepEqual(missing, [], `the trace has ${JSON.stringify([...new Set(ours.map(({ name }) => name))])}`)
      },
      { within: 30_000 },
    )
  } finally {
    await shop.dispose()
    await receiver.close()
  }
}
