import { readFile } from 'node:fs/promises'
import { catalogue, message, personalPaths } from '@micromart/events'
import { expect, test } from 'vitest'
import { sampleOrder, sampleStock } from '../testing/samples.ts'
import { decided, publicEventOf, publicTopics } from './public-event-of.ts'
import { type PublicType, publicEvents, publicTypes } from './public-events.ts'

const said = { id: 'evt_1', subject: 'x', source: 'test', time: new Date('2026-05-01T12:00:00Z'), aggregateVersion: 1 }

test('of every type of event that the log has, it is decided whether webhooks are told', () => {
  const ofTheShopAlone = ['users.events', 'search.events']
  const topics = Object.keys(catalogue).filter((topic) => topic.endsWith('.events'))
  expect(topics.filter((topic) => !ofTheShopAlone.includes(topic)).sort()).toEqual([...publicTopics].sort())
  for (const topic of publicTopics)
    expect(Object.keys(decided[topic]).sort()).toEqual(Object.keys(catalogue[topic]).sort())
})

test('what is told is what its type promises and nothing else', () => {
  const data = { ...sampleOrder('ord_1', 'usr_ada'), internal: 'not for you' }
  const event = publicEventOf(message('orders.events', 'order.placed', { ...said, data }))
  expect(event?.type).toBe('order.placed')
  expect(Object.keys(event?.data as object).sort()).toEqual(Object.keys(publicEvents['order.placed'].shape).sort())
  expect(publicEventOf(message('orders.events', 'order.stock_reserved', { ...said, data }))).toBeNull()
})

test('stock is told of when it crosses a line, whichever way', () => {
  const told = (
    was: 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK' | null,
    availability: 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK',
  ) => {
    const data = { ...sampleStock('var_1', 3), was, availability }
    return publicEventOf(message('inventory.events', 'stock.changed', { ...said, data }))?.type
  }
  expect(told('IN_STOCK', 'LOW_STOCK')).toBe('stock.low')
  expect(told('LOW_STOCK', 'OUT_OF_STOCK')).toBe('stock.out')
  expect(told('OUT_OF_STOCK', 'IN_STOCK')).toBe('stock.back')
  expect(told('LOW_STOCK', 'LOW_STOCK')).toBeUndefined()
  expect(told(null, 'LOW_STOCK')).toBeUndefined()
})

test('nothing that is told is marked as personal where it comes from', () => {
  const such: Record<string, PublicType> = { 'inventory.events': 'stock.low', 'products.events': 'product.changed' }
  for (const topic of publicTopics) {
    for (const [type, tells] of Object.entries(decided[topic])) {
      if (typeof tells === 'string') continue
      const told = Object.keys(publicEvents[such[topic] ?? (type as PublicType)].shape)
      const personal = personalPaths(topic, type as never).map((path) => path.split(/[.[]/)[0] ?? '')
      expect([type, personal.filter((name) => told.includes(name))]).toEqual([type, []])
    }
  }
})

test('docs/webhooks.md shows each type as it is delivered, and no other', async () => {
  const page = await readFile('docs/webhooks.md', 'utf8')
  const shown = [...page.matchAll(/^### `([\w.]+)`\n[\s\S]*?```json\n([\s\S]*?)```/gm)]
  expect(shown.map(([, type]) => type)).toEqual(publicTypes)
  for (const [, type, example = ''] of shown) {
    const event = JSON.parse(example)
    expect(event).toEqual({
      type,
      timestamp: expect.any(String),
      data: publicEvents[type as PublicType].parse(event.data),
    })
  }
})
