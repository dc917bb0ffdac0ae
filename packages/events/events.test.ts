import { describe, expect, it } from 'vitest'
import { InvalidMessage, message, parseMessage } from './index.ts'

const time = new Date('2026-01-02T03:04:05Z')
const confirmed = message('orders.events', 'order.confirmed', {
  id: 'evt_1',
  source: 'orders',
  subject: 'ord_1',
  time,
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
