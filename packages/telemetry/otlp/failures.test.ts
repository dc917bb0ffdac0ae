import { diag } from '@opentelemetry/api'
import { afterEach, expect, it } from 'vitest'
import type { Logger } from '../logs/logger.ts'
import { recordSpans } from '../testing.ts'
import { currentTrace, withSpan } from '../traces/spans.ts'
import { tellFailures } from './failures.ts'

afterEach(() => diag.disable())

it('that nothing can be sent is told in the trace of nobody whose request has set the timer', async () => {
  const told: unknown[] = []
  tellFailures({ warn: (_: object, message: string) => told.push([message, currentTrace()]) } as unknown as Logger)
  const recorded = recordSpans()
  await withSpan('POST /graphql', {}, async () => diag.error(JSON.stringify({ name: 'Error', code: 'ECONNREFUSED' })))
  await recorded.stop()
  expect(told).toEqual([['telemetry cannot be sent', undefined]])
})

it('a port for gRPC is told to be one', () => {
  const reasons: unknown[] = []
  tellFailures({ warn: ({ reason }: { reason: string }) => reasons.push(reason) } as unknown as Logger)
  diag.error(JSON.stringify({ name: 'Error', code: 'HPE_INVALID_CONSTANT' }))
  expect(reasons).toEqual(['what is there speaks no HTTP/1, as a port for gRPC'])
})
