import type { Logger } from '@micromart/telemetry'
import { expect, it } from 'vitest'
import { counting } from './counts.ts'

const warned: string[] = []
const log = { warn: (_fields: object, text: string) => void warned.push(text) } as unknown as Logger
const envelope = (type: string, data: object) => JSON.stringify({ id: 'evt_1', type, subject: 'ord_1', data })

it('messages are counted by their type, and not by what they speak of', () => {
  const seen: string[] = []
  const count = counting({ 'order.placed': ({ topic, data }) => void seen.push(`${topic} ${data.number}`) }, log)
  count('orders.events', envelope('order.placed', { number: 'MM-1' }))
  count('orders.events', envelope('order.confirmed', { number: 'MM-2' }))
  count(
    'orders.events',
    envelope('order.return_requested', { reason: 'I want "order.placed" back', type: 'order.placed' }),
  )
  expect(seen).toEqual(['orders.events MM-1'])
})

it('one that cannot be counted keeps no other from being counted', () => {
  const seen: string[] = []
  const count = counting({ 'order.placed': ({ data }) => void seen.push(data.total.currency) }, log)
  count('orders.events', envelope('order.placed', {}))
  count('orders.events', envelope('order.placed', { total: { currency: 'EUR' } }))
  expect(seen).toEqual(['EUR'])
  expect(warned).toEqual(['a message was not counted'])
})
