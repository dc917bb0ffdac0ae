import { countSeries, seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { beforeEach, describe, expect, it } from 'vitest'
import { measureOperations } from './operation-metrics.ts'

type Measure = ReturnType<typeof measureOperations>
type Admitted = NonNullable<Parameters<Measure>[0]['admitted']>

let registry: Registry
let measure: Measure
beforeEach(() => {
  registry = new Registry()
  measure = measureOperations(registry)
})

const operation = (name: string | null, cost = 1) =>
  ({ kind: 'query', name, cost, prepared: {} }) as unknown as Admitted
const carry = (admitted: Admitted | null, code?: string, durationMs = 3) => measure({ admitted, code, durationMs })
const total = async (name: string, labels: Record<string, string> = {}) =>
  seriesIn(await registry.metrics(), name, labels)
const timed = (labels: Record<string, string>) => total('graphql_server_operation_duration_seconds_count', labels)

describe('operations are measured', () => {
  it('by name, type and code, and counted once', async () => {
    const cart = operation('Cart')
    carry(cart)
    carry(cart, undefined, 30)
    carry(cart, 'SUBGRAPH_TIMEOUT', 5_000)
    carry(operation(null))
    const labels = { graphql_operation_name: 'Cart', graphql_operation_type: 'query' }
    expect(await timed({ ...labels, code: 'OK' })).toBe(2)
    expect(await timed({ ...labels, code: 'SUBGRAPH_TIMEOUT' })).toBe(1)
    expect(await timed({ graphql_operation_name: 'anonymous' })).toBe(1)
    expect(await total('graphql_server_operations_total', { graphql_operation_type: 'query', code: 'OK' })).toBe(3)
    expect(await total('graphql_server_operations_total')).toBe(4)
  })

  it('with their faults there before the first of them, at 0', async () => {
    const text = await registry.metrics()
    for (const code of ['OK', 'SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'INTERNAL_SERVER_ERROR', 'OVERLOADED'])
      expect(countSeries(text, 'graphql_server_operations_total', { code }), code).toBe(2)
    expect(await total('graphql_server_operations_total')).toBe(0)
  })

  it('in buckets as Prometheus reads them', async () => {
    const cart = operation('Cart')
    for (const durationMs of [1, 3, 30, 60_000]) carry(cart, undefined, durationMs)
    const bucket = (le: string) => total('graphql_server_operation_duration_seconds_bucket', { le })
    expect(await Promise.all(['0.001', '0.005', '0.05', '10', '+Inf'].map(bucket))).toEqual([1, 2, 3, 3, 4])
    expect(await total('graphql_server_operation_duration_seconds_sum')).toBeCloseTo(60.034)
  })

  it('among others while none of a name went well, and beyond the first 200 names', async () => {
    const refused = operation('Made-up')
    carry(refused, 'BAD_USER_INPUT')
    expect(await timed({ graphql_operation_name: 'Made-up' })).toBe(0)
    carry(refused)
    carry(refused, 'BAD_USER_INPUT')
    expect(await timed({ graphql_operation_name: 'Made-up' })).toBe(2)
    for (let nth = 1; nth < 300; nth++) carry(operation(`Query${nth}`))
    expect(await timed({ graphql_operation_name: 'Query199' })).toBe(1)
    expect(await timed({ graphql_operation_name: 'Query200' })).toBe(0)
    expect(await timed({ graphql_operation_name: 'other' })).toBe(101)
  })

  it('also those that were refused unread, by codes alone that look like codes', async () => {
    carry(null, 'RATE_LIMITED')
    carry(null, 'no code "at all"')
    for (let nth = 0; nth < 26 * 4; nth++)
      carry(null, `CODE_${String.fromCharCode(65 + (nth % 26)).repeat(1 + nth / 26)}`)
    expect(
      await timed({ graphql_operation_name: 'other', graphql_operation_type: 'unknown', code: 'RATE_LIMITED' }),
    ).toBe(1)
    expect(await timed({ code: 'OTHER' })).toBe(1 + 26 * 4 - 49)
  })

  it('and by what they cost', async () => {
    carry(operation('Cart', 30))
    carry(operation('Shop', 800))
    carry(null, 'RATE_LIMITED')
    expect(await total('router_operation_cost_count')).toBe(2)
    expect(await total('router_operation_cost_bucket', { le: '50' })).toBe(1)
    expect(await total('router_operation_cost_sum')).toBe(830)
  })
})
