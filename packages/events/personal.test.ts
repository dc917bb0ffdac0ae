import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogue, personalPaths, putPersonal, type Topic, takePersonal, topics } from './index.ts'

interface Node {
  type?: string
  about?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  properties?: Record<string, Node>
  anyOf?: Node[]
  items?: Node
}

/** Every text that a schema has a place for, by its path; `[]` stands for any element of a list. */
function textsIn(node: Node, path: string): { path: string; about: string | undefined }[] {
  const within = [
    ...Object.entries(node.properties ?? {}).map(([name, field]) => textsIn(field, path ? `${path}.${name}` : name)),
    ...(node.anyOf ?? []).map((one) => textsIn(one, path)),
    ...(node.items ? [textsIn(node.items, `${path}[]`)] : []),
  ].flat()
  const chosen = node.enum !== undefined || node.const !== undefined || node.format === 'date-time'
  return node.type === 'string' && !chosen ? [{ path, about: node.about }, ...within] : within
}

const all = topics.flatMap((topic) =>
  Object.entries(catalogue[topic] as Record<string, z.ZodType>).map(([type, schema]) => ({
    topic,
    type,
    texts: textsIn(z.toJSONSchema(schema, { reused: 'inline' }) as Node, ''),
  })),
)

test.each(all)('every text of $type on $topic is decided on: personal or plain', ({ texts }) => {
  expect(texts.filter(({ about }) => about !== 'personal' && about !== 'plain')).toEqual([])
})

test.each(all)('every personal text of $type on $topic is found where it stands', ({ topic, type, texts }) => {
  const marked = texts.filter(({ about }) => about === 'personal').map(({ path }) => path)
  expect(personalPaths(topic as Topic, type as never)).toEqual([...new Set(marked)])
})

test('what is personal is taken out of a message and put back, and what was not there stays away', () => {
  const shipTo = {
    name: 'Ada Quist',
    line1: 'Kanalstrasse 7',
    line2: null,
    city: 'Berlin',
    postalCode: '10115',
    country: 'DE',
  }
  const placed = { orderId: 'ord_1', shipTo }
  const { data, fields } = takePersonal('orders.events', 'order.placed', placed)
  expect(data).toEqual({
    orderId: 'ord_1',
    shipTo: { name: '', line1: '', line2: null, city: '', postalCode: '', country: 'DE' },
  })
  expect(putPersonal(data, fields ?? {})).toEqual(placed)
  expect(takePersonal('orders.events', 'order.placed', data)).toEqual({ data, fields: null })
  expect(takePersonal('orders.events', 'order.confirmed', placed).fields).toBeNull()
})
