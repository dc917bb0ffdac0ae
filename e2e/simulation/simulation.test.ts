import { expect, test, vi } from 'vitest'
import { faultNames, faults } from './faults/index.ts'
import { asText, historyOf } from './history.ts'
import type { Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

// Some dozen histories take a few seconds, and minutes on a machine with no time to spare.
vi.setConfig({ testTimeout: 600_000 })

const busy: Scenario = {
  seed: 7,
  replicas: 2,
  pieces: 4,
  buyers: [
    // biome-ignore-start lint/suspicious/noThenProperty: what happens then; nobody awaits a buyer.
    { at: 0, pieces: [1, 1], card: 'works', then: 'return' },
    { at: 10, pieces: [2, 0], card: 'lost', then: 'ship' },
    { at: 20, pieces: [1, 0], card: 'declines', then: 'nothing' },
    // biome-ignore-end lint/suspicious/noThenProperty: see above.
  ],
  faults: [
    { name: 'killed', at: 100, lasts: 0, which: 1 },
    { name: 'answers-lost', at: 300, lasts: 500, which: 2 },
  ],
}

test('whatever comes over the shop, every promise is kept', async () => {
  const { found, histories, orders } = await simulate({
    ...{ seed: 1, histories: 60, minutes: undefined, faults: faultNames, asItWas: new Set() },
  })
  expect(found && asText(found.scenario, found.history)).toBeUndefined()
  expect(histories).toBe(60)
  expect(orders).toBeGreaterThan(histories)
})

test('the same seed gives the same history, to the last step', async () => {
  const [one, other] = [await historyOf(busy, new Set(), true), await historyOf(busy, new Set(), true)]
  expect(other).toEqual(one)
  const another = await historyOf({ ...busy, seed: 8 }, new Set(), true)
  expect(another.lines).not.toEqual(one.lines)
})

test.each(Object.keys(faults))('after %s all comes to rest, and people have what they were promised', async (name) => {
  const planned = { name, at: 50, lasts: 400, which: 1 }
  const history = await historyOf({ ...busy, faults: [planned] }, new Set(), true)
  expect(history.breaches, asText(busy, history)).toEqual([])
  expect(history.befell).toMatchObject([{ name, what: expect.stringMatching(/./) }])
  expect(history.orders).toBe(3)
})

test('a history can be read by people', async () => {
  const text = asText(busy, await historyOf(busy, new Set(), true))
  expect(text).toContain('buyer 1 at    0.000: 1 and 1 pieces, works, then return')
  expect(text).toMatch(/ {2}orders\/\d\.\d+ +writes ord_\d+: order.placed/)
  expect(text).toMatch(/fault +killed: \w+\/\d/)
})

test('what is found is made smaller, and can be had again by its seed and path', async () => {
  const wish = {
    seed: 1,
    histories: 60,
    minutes: undefined,
    faults: ['provider-silent'],
    asItWas: new Set(['new-id'] as const),
  }
  const { found } = await simulate(wish)
  expect(found?.scenario.buyers.length).toBeLessThanOrEqual(2)
  const again = await simulate({ ...wish, path: found?.path })
  expect(again.found?.scenario).toEqual(found?.scenario)
  expect(again.found?.history).toEqual(found?.history)
})
