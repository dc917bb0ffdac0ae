import { readFile } from 'node:fs/promises'
import { catalogue } from '@micromart/events'
import { expect, test } from 'vitest'
import { evolve, type Order, orderVersion } from './order.ts'
import { commandMessage } from './saga/messages.ts'
import { commandFor, pendingSteps } from './saga/saga-steps.ts'
import { allFrom, justPlaced, type Lived, nextOf } from './testing/all-checkouts.ts'
import { shapeOf, telling, valuesOf } from './testing/kept-shape.ts'

// What each version kept of an order and its saga beside the events: in snapshots, views and sagas. A line each, which is never changed and
// never goes, since such rows are there for as long as their orders.

/** A line of testing/kept-states.ndjson. */
interface Version {
  /** Of orders, as snapshots tell it. */
  orderVersion: number
  shape: string
  /** Some of what it could come to. */
  samples: Lived[]
}

const file = 'subgraphs/orders/testing/kept-states.ndjson'
const text = await readFile(new URL('./testing/kept-states.ndjson', import.meta.url), 'utf8')
const versions: Version[] = text
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))

const all: Lived[] = JSON.parse(JSON.stringify(allFrom(justPlaced())))

const shape = shapeOf(all.map(({ order, saga }) => ({ order, saga })))

test('whatever may happen to an order does, in the walk that these versions are made by', () => {
  // What follows counts too: some events leave an order as it was.
  const happened = new Set(
    all.flatMap((each) => [...nextOf(each)]).flatMap(({ events }) => events.map(({ type }) => type)),
  )
  expect([...happened].sort()).toEqual(Object.keys(catalogue['orders.events']).sort())
})

test('what is kept of an order and its saga has a shape that is written down', () => {
  const known = versions.at(-1)
  if (known?.shape === shape && known.orderVersion === orderVersion) return
  const line = JSON.stringify({ orderVersion, shape, samples: telling(all) })
  expect.fail(
    `What orders and sagas look like has changed. Rows as they were are still there, and an older process may read these: see whether each can. Then ${file} wants the line\n${line}`,
  )
})

const samples = versions.flatMap((version, nth) =>
  version.samples.map((sample) => [`${nth + 1}: ${valuesOf(sample).slice(0, 4).join(', ')}`, version, sample] as const),
)

test.each(samples)(
  'of version %s, a snapshot is what a replay gives, or is not read',
  (_, version, { events, order }) => {
    if (version.orderVersion !== orderVersion) return
    expect(JSON.parse(JSON.stringify(events.reduce<Order | null>(evolve, null)))).toEqual(order)
  },
)

test.each(samples)(
  'of version %s, a checkout goes on to an end, by commands that others understand',
  (_, __, sample) => {
    const states = allFrom(sample)
    for (const { saga } of states) {
      for (const step of pendingSteps(saga)) {
        // Throws where its data is not what it has to be.
        commandMessage(commandFor(saga, step, 60_000), { time: new Date(saga.placedAt) })
      }
    }
    expect(states.some(({ saga, order }) => pendingSteps(saga).length === 0 && order.status !== 'PLACED')).toBe(true)
  },
)
