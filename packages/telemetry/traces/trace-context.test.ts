import { expect, it } from 'vitest'
import { recordSpans } from '../testing.ts'
import { currentTraceContext, withRemoteParent, withSpan } from './spans.ts'
import { readTraceContext } from './trace-context.ts'

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const tracestate = 'rojo=00f067aa0ba902b7,congo=t61rcWkgMzE'

it.each([
  ['as it came', tracestate, tracestate],
  ['without blanks between', ' rojo=00f067aa0ba902b7 ,\tcongo=t61rcWkgMzE', tracestate],
  ['less what is none', `nonsense,${tracestate},UPPER=1,x=\u00e9`, tracestate],
  ['not at all where all of it is none', 'nonsense\r\nx-evil: 1', undefined],
  ['not at all where it is too long', `a=${'x'.repeat(600)}`, undefined],
  ['not at all where there is none', undefined, undefined],
])('what others say of a trace is carried on %s', (_how, sent, expected) => {
  expect(readTraceContext({ traceparent, tracestate: sent })).toEqual({
    traceparent,
    ...(expected && { tracestate: expected }),
  })
})

it('what they say of no trace is not', () => {
  for (const none of ['garbage', undefined]) expect(readTraceContext({ traceparent: none, tracestate })).toBeNull()
})

it('where spans are made, it goes along with them', async () => {
  const recorded = recordSpans()
  const sent = await withRemoteParent({ traceparent, tracestate }, () =>
    withSpan('one', {}, async () => currentTraceContext()),
  )
  const alone = await withRemoteParent(traceparent, () => withSpan('another', {}, async () => currentTraceContext()))
  const [{ spanId } = {}] = recorded.spans()
  await recorded.stop()
  expect(sent).toEqual({ traceparent: `00-${traceparent.slice(3, 35)}-${spanId}-01`, tracestate })
  expect(Object.keys(alone)).toEqual(['traceparent'])
})
