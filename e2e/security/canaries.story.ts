import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { receiveTraces } from '../probes/trace-receiver.ts'
import type { PartContext } from '../runner/part.ts'
import { startShop } from '../shop/shop.ts'
import { assertNone, releaseCanaries } from './canaries.ts'

export const title = 'Passwords, tokens, cards, reset links and addresses stand in no log, no span and no metric'
export const shopless = true
export const long = true
/** A shop of its own is started, and stopped. */
export const patienceMs = 10 * 60_000

const signals = ['traces', 'metrics', 'logs']

export async function run({ say }: Omit<PartContext, 'shop'>): Promise<void> {
  const receiver = await receiveTraces()
  const shop = await startShop([], {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
    OTEL_TRACES_SAMPLER: 'parentbased_always_on',
    OTEL_METRICS_EXPORTER: 'otlp',
    OTEL_LOGS_EXPORTER: 'otlp',
    OTEL_BSP_SCHEDULE_DELAY: '200',
    OTEL_METRIC_EXPORT_INTERVAL: '2000',
    MICROMART_LOG_LEVEL: 'debug',
  })
  try {
    const canaries = await releaseCanaries(shop, say)
    const { processes } = await shop.running()
    for (const [name, { admin }] of Object.entries(processes)) {
      if (admin) assertNone(canaries, `${name}'s metrics`, await (await fetch(`${admin}/metrics`)).text())
    }
    // What is sent is sent once in a while; the end of the shop sends the rest.
    const sent = (signal: string) => receiver.bodies.get(`/otlp/v1/${signal}`) ?? []
    await eventually(() => assert.ok(signals.every((signal) => sent(signal).length > 0)), { within: 30_000 })
    await shop.stop()
    for (const signal of signals)
      for (const body of sent(signal)) assertNone(canaries, `what was sent of ${signal}`, body)
    const folder = join(shop.data, 'logs')
    const names = await readdir(folder)
    assert.ok(names.length > 8, names.join())
    for (const name of names) assertNone(canaries, name, await readFile(join(folder, name), 'utf8'))
  } finally {
    await shop.dispose()
    await receiver.close()
  }
}
