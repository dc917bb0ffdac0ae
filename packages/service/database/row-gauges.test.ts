import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { rowGauges } from './row-gauges.ts'

const helps = { things: 'Things that there are.', things_waiting: 'Those that wait.' }

it('rows are read once for all gauges, and for all who scrape within a while', async () => {
  const registry = new Registry()
  let reads = 0
  rowGauges(registry, helps, async () => ({ things: ++reads, things_waiting: 7 }), 60_000)
  const [first, second] = await Promise.all([registry.metrics(), registry.metrics()])
  expect(await registry.metrics()).toBe(first)
  expect(second).toBe(first)
  expect(first).toMatch(/^things 1$/m)
  expect(first).toMatch(/^things_waiting 7$/m)
})

it('gauges whose rows cannot be read, or not soon, say so and keep nobody waiting', async () => {
  const registry = new Registry()
  rowGauges(registry, { away: 'Fails.' }, () => Promise.reject(new Error('connection refused')))
  rowGauges(registry, { hangs: 'Hangs.' }, () => new Promise(() => {}))
  rowGauges(registry, { there: 'Works.' }, async () => ({ there: 1 }))
  const text = await registry.metrics()
  expect(text).toMatch(/^away Nan$/im)
  expect(text).toMatch(/^hangs Nan$/im)
  expect(text).toMatch(/^there 1$/m)
})
