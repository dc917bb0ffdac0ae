import type { Finding } from '@micromart/invariants'
import { seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { measureAudit } from './metrics.ts'

const named = (id: string) => ({ invariant: { id } }) as unknown as Pick<Finding, 'invariant'>
const holds = (id: string): Finding => ({ ...named(id), breaches: [] })
const broken = (id: string): Finding => ({ ...named(id), breaches: [{ of: 'ord_1', fault: 'still holds 2 pieces' }] })
const unchecked = (id: string, impossible: boolean): Finding => ({ ...named(id), unchecked: 'away', impossible })

it('what is broken is counted, and counted no more once it holds again', async () => {
  const registry = new Registry()
  const measure = measureAudit(registry)
  const violations = async (invariant: string) =>
    seriesIn(await registry.metrics(), 'micromart_invariant_violations', { invariant })
  measure([holds('I1'), broken('I8')], 1_500, new Date())
  expect([await violations('I1'), await violations('I8')]).toEqual([0, 1])
  expect(seriesIn(await registry.metrics(), 'micromart_invariants_check_duration_seconds')).toBe(1.5)
  measure([holds('I1'), holds('I8')], 1_500, new Date())
  expect(await violations('I8')).toBe(0)
})

it('a round in which something could not be checked is none, unless that never can be here', async () => {
  const registry = new Registry()
  const measure = measureAudit(registry)
  const checked = async () => seriesIn(await registry.metrics(), 'micromart_invariants_checked_timestamp_seconds')
  measure([holds('I1'), holds('I2')], 10, new Date(1_000_000))
  expect(await checked()).toBe(1_000)
  measure([holds('I1'), unchecked('I2', false)], 10, new Date(2_000_000))
  expect(await checked()).toBe(1_000)
  expect(await registry.metrics()).toMatch(/violations\{invariant="I2"\} Nan/i)
  measure([holds('I1'), unchecked('I2', true)], 10, new Date(3_000_000))
  expect(await checked()).toBe(3_000)
})
