import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogue, InvalidMessage, message, parseMessage } from './index.ts'

const time = new Date('2026-01-02T03:04:05Z')
const confirmed = message('orders.events', 'order.confirmed', {
  id: 'evt_1',
  source: 'orders',
  subject: 'ord_1',
  time,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  tracestate: 'rojo=1',
  aggregateVersion: 4,
  data: { orderId: 'ord_1', number: 'MM-1111-11', customerId: 'usr_1' },
})

describe('a message', () => {
  it('is a CloudEvent that reads back as it was written', () => {
    expect(confirmed).toMatchObject({ specversion: '1.0', source: '/orders', time: '2026-01-02T03:04:05.000Z' })
    expect(parseMessage('orders.events', JSON.parse(JSON.stringify(confirmed)))).toEqual(confirmed)
  })

  it('from a newer version is read without what is not known yet', () => {
    const newer = { ...confirmed, schemaversion: 2, data: { ...confirmed.data, giftWrapped: true } }
    expect(parseMessage('orders.events', newer).data).toEqual(confirmed.data)
  })

  it('is refused on a topic that its type does not travel on', () => {
    expect(() => parseMessage('users.events', confirmed)).toThrow(InvalidMessage)
  })

  it.each([
    null,
    1,
    'text',
    [],
    {},
    { ...confirmed, id: '' },
    { ...confirmed, type: '__proto__' },
    { ...confirmed, data: {} },
  ])('is refused when it is %j', (value) => {
    expect(() => parseMessage('orders.events', value)).toThrow(InvalidMessage)
  })

  it('that its consumers would refuse cannot be written', () => {
    const wrong = { orderId: '', number: 'MM-1111-11', customerId: 'usr_1' }
    const parts = { id: 'evt_2', source: 'orders', subject: 'ord_1', time, data: wrong }
    expect(() => message('orders.events', 'order.confirmed', parts)).toThrow(InvalidMessage)
  })
})

describe('what travels', () => {
  /** The fields below a schema that hold text, with what text reads as. */
  function texts(schema: z.ZodType, path: string): { path: string; read: (text: string) => unknown }[] {
    if (schema instanceof z.ZodObject) {
      return Object.entries(schema.shape).flatMap(([name, field]) => texts(field as z.ZodType, `${path}.${name}`))
    }
    if (schema instanceof z.ZodArray) return texts(schema.element as z.ZodType, path)
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
      return texts(schema.unwrap() as z.ZodType, path)
    return [{ path, read: (text) => schema.safeParse(text).data }]
  }
  const all = Object.entries(catalogue).flatMap(([topic, types]) =>
    Object.entries(types).flatMap(([type, schema]) => texts(schema, `${topic} ${type}`)),
  )

  it('is no secret, and nobody’s address', () => {
    const suspects = all.filter(({ path }) =>
      /token|secret|password|credential|cookie|e-?mail|phone|address$/i.test(path.split('.').at(-1) ?? ''),
    )
    const carried = suspects.filter(
      ({ path, read }) => !/tokensExpireAt$/.test(path) && read('a-marker') === 'a-marker',
    )
    expect(suspects.length).toBeGreaterThan(20)
    expect(carried.map(({ path }) => path)).toEqual([])
  })

  it('is of accounts their ids, their role and what has happened', () => {
    const carried = all.filter(({ path, read }) => path.startsWith('users.events') && read('a-marker') === 'a-marker')
    expect(new Set(carried.map(({ path }) => path.split('.').at(-1)))).toEqual(
      new Set(['userId', 'requestId', 'apiKeyId', 'sessionIds']),
    )
  })
})
