import { expect, test } from 'vitest'
import { upcast, versionOf } from './upcasters.ts'

const topic = 'orders.events'
/** The shipment was one text, then two, then a list. */
const steps = {
  [topic]: {
    'order.shipped': [
      ({ parcel, ...data }: Record<string, unknown>) => {
        const [carrier, trackingNumber] = String(parcel).split(' ')
        return { ...data, carrier, trackingNumber }
      },
      ({ carrier, trackingNumber, ...data }: Record<string, unknown>) => ({
        ...data,
        parcels: [{ carrier, trackingNumber }],
      }),
    ],
  },
}
const now = { orderId: 'ord_1', parcels: [{ carrier: 'DHL', trackingNumber: '42' }] }

test.each([
  [1, { orderId: 'ord_1', parcel: 'DHL 42' }],
  [2, { orderId: 'ord_1', carrier: 'DHL', trackingNumber: '42' }],
  [3, now],
  [4, now],
])('version %i goes the steps that it lacks', (version, data) => {
  expect(upcast(topic, 'order.shipped', version, data, steps)).toEqual(now)
})

test('a type is said in the version that its last step leads to', () => {
  expect(versionOf(topic, 'order.shipped', steps)).toBe(3)
  expect(versionOf(topic, 'order.delivered', steps)).toBe(1)
  expect(versionOf('users.events', 'user.erased', steps)).toBe(1)
})

test.each([[null], ['text'], [[1]], [undefined]])('%j is left as it is, for the schema to refuse', (data) => {
  expect(upcast(topic, 'order.shipped', 1, data, steps)).toBe(data)
})
