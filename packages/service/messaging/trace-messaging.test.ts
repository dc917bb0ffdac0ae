import { AsyncLocalStorage } from 'node:async_hooks'
import type { Message } from '@micromart/events'
import { currentTraceContext, type Logger } from '@micromart/telemetry'
import { recordSpans } from '@micromart/telemetry/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterEach, expect, it } from 'vitest'
import { traceMessaging } from './trace-messaging.ts'

const { after, end } = cleanups()
afterEach(end)

const theirs = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const order = 'ord_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const envelope = { id: 'evt_1', type: 'order.placed', subject: order, traceparent: theirs, data: { secret: 'hunter2' } }
const message = { ...envelope, topic: 'orders.events' } as unknown as Message
const record = { topic: 'orders.events' as const, key: order, value: JSON.stringify(envelope) }
const delivery = { ...record, partition: 3, offset: 42n, at: new Date() }

function traced() {
  const recorded = recordSpans()
  after(() => recorded.stop())
  const lines: Record<string, unknown>[] = []
  const log = { info: (fields: Record<string, unknown>) => void lines.push(fields) } as unknown as Logger
  return { ...traceMessaging({ group: 'payments', system: 'micromart', log }), lines, spans: recorded.spans }
}

it('a message that is heard is a span of the trace that caused it, and a line', async () => {
  const { consumed, lines, spans } = traced()
  await consumed(message, async () => {}, delivery)
  expect(spans()).toMatchObject([
    {
      name: 'process orders.events',
      traceId: theirs.slice(3, 35),
      parentId: theirs.slice(36, 52),
      attributes: {
        'messaging.system': 'micromart',
        'messaging.destination.name': 'orders.events',
        'messaging.operation.type': 'process',
        'messaging.consumer.group.name': 'payments',
        'messaging.message.id': 'evt_1',
        'messaging.destination.partition.id': '3',
      },
    },
  ])
  expect(lines).toMatchObject([{ topic: 'orders.events', type: 'order.placed', key: order, partition: 3, offset: 42 }])
  expect(JSON.stringify([spans(), lines])).not.toContain('hunter2')
})

it('one whose handling fails is a span that failed, and whoever tries it again tells of it', async () => {
  const { consumed, lines, spans } = traced()
  const fails = consumed(message, () => Promise.reject(new RangeError('hunter2')), delivery)
  await expect(fails).rejects.toThrow(RangeError)
  expect(spans()).toMatchObject([{ failed: true, attributes: { 'error.type': 'RangeError' } }])
  expect(lines).toEqual([])
  expect(JSON.stringify(spans())).not.toContain('hunter2')
})

it('each message of a batch that is published is a span of its own trace, also where publishing fails', async () => {
  const { published, spans } = traced()
  const nobodys = { ...record, value: JSON.stringify({ ...envelope, traceparent: undefined }) }
  await published([record, nobodys], async () => {})
  await expect(published([record], () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(spans()).toMatchObject([
    {
      name: 'publish orders.events',
      traceId: theirs.slice(3, 35),
      parentId: theirs.slice(36, 52),
      failed: false,
      attributes: {
        'messaging.operation.type': 'send',
        'messaging.batch.message_count': 2,
        'cloudevents.event_type': 'order.placed',
      },
    },
    { name: 'publish orders.events', failed: true },
  ])
})

it.each(['rojo=00f067aa0ba902b7,congo=t61rcWkgMzE', 'quoted="as\\it may be"'])(
  'what others say of its trace is said by the span of who publishes it, too: %s',
  async (tracestate) => {
    const { published, spans } = traced()
    await published([{ ...record, value: JSON.stringify({ ...envelope, tracestate }) }, record], async () => {})
    expect(spans().map((span) => span.traceState?.serialize())).toEqual([tracestate, undefined])
  },
)

it('messages that are handled together lead to the one whose trace tells of it', async () => {
  const { consumed, together, spans } = traced()
  const another = { ...message, id: 'evt_2', traceparent: theirs.replace('0af7', '1bf8') }
  await consumed(
    message,
    async () => {
      const first = AsyncLocalStorage.snapshot()
      await consumed(
        another,
        async () => {
          const second = AsyncLocalStorage.snapshot()
          together([
            { message, within: (run) => first(run) },
            { message: another, within: (run) => second(run) },
          ])
        },
        delivery,
      )
    },
    delivery,
  )
  const [other, doing] = spans()
  expect(other?.links).toMatchObject([{ context: { traceId: theirs.slice(3, 35), spanId: doing?.spanId } }])
  expect(doing?.links).toEqual([])
})

it('what others say of its trace goes on to what comes of a message', async () => {
  const { consumed } = traced()
  const sent: object[] = []
  await consumed({ ...message, tracestate: 'rojo=1' }, async () => void sent.push(currentTraceContext()), delivery)
  expect(sent).toMatchObject([{ tracestate: 'rojo=1' }])
})
