import { type MessageOn, message } from '@micromart/events'
import { newId } from '@micromart/ids'
import { createTestDatabase, type TestDatabase } from '@micromart/testing'
import { Kysely, Migrator, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Aggregate,
  append,
  beginStreams,
  eventStoreMigrations,
  load,
  loadMany,
  lockStreams,
  read,
  readMany,
  saveDueSnapshots,
} from './index.ts'

type Event = MessageOn<'inventory.events'>
type Db = Record<never, never>

let database: TestDatabase
let db: Kysely<Db>

beforeAll(async () => {
  database = await createTestDatabase()
  db = new Kysely<Db>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: database.url }) }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => eventStoreMigrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
})

afterAll(async () => {
  await db.destroy()
  await database.drop()
})

/** Adds up `onHand`: an aggregate as small as can be. */
function summing(schemaVersion = 1): Aggregate<number, Event> {
  return {
    initial: 0,
    evolve: (sum, event) => sum + event.data.onHand,
    parse: (stored) => ({ ...(stored as Event), topic: 'inventory.events' }),
    snapshots: { every: 3, schemaVersion, encode: (sum) => ({ sum }), decode: (json) => (json as { sum: number }).sum },
  }
}

function counted(streamId: string, version: number, onHand: number): Event {
  return message('inventory.events', 'stock.changed', {
    id: newId('evt'),
    subject: streamId,
    source: 'test',
    time: new Date('2026-01-01T00:00:00Z'),
    aggregateVersion: version,
    data: {
      variantId: streamId,
      sku: 'A',
      onHand,
      reserved: 0,
      available: onHand,
      reorderPoint: 0,
      availability: 'IN_STOCK',
    },
  })
}

const within = <T>(work: (trx: Transaction<Db>) => Promise<T>) => db.transaction().execute(work)
const store = (streamId: string, expectedVersion: number, events: Event[]) =>
  within((trx) => append(trx, [{ streamId, expectedVersion, events }]))

/** The versions of a stream's snapshots. */
async function snapshotsOf(streamId: string): Promise<number[]> {
  const { rows } = await sql<{ version: number }>`
    SELECT version FROM event_snapshots WHERE stream_id = ${streamId}`.execute(db)
  return rows.map(({ version }) => version)
}

/** A new stream that holds 1, 2, 3 … */
async function stream(length: number): Promise<string> {
  const streamId = newId('var')
  await store(
    streamId,
    0,
    Array.from({ length }, (_, index) => counted(streamId, index + 1, index + 1)),
  )
  return streamId
}

test('events come back in the order in which they happened', async () => {
  const streamId = await stream(3)
  await store(streamId, 3, [counted(streamId, 4, 40)])
  const amounts = (events: Event[]) => events.map((event) => event.data.onHand)
  expect(amounts(await read(db, summing(), streamId))).toEqual([1, 2, 3, 40])
  expect(amounts(await read(db, summing(), streamId, 2))).toEqual([3, 40])
  expect(await read(db, summing(), 'var_nothing')).toEqual([])
})

test('what was decided on an old version is refused', async () => {
  const streamId = await stream(2)
  await expect(store(streamId, 1, [counted(streamId, 2, 9)])).rejects.toThrow('no longer at version 1')
  await expect(store(streamId, 0, [counted(streamId, 1, 9)])).rejects.toThrow('no longer at version 0')
  await expect(store(streamId, 5, [counted(streamId, 6, 9)])).rejects.toThrow('no longer at version 5')
  await expect(store(newId('var'), 1, [counted('x', 2, 9)])).rejects.toThrow('no longer at version 1')
  expect((await load(db, summing(), streamId)).state).toBe(3)
})

test('of twenty who decide on the same version one is heard', async () => {
  const streamId = await stream(1)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => store(streamId, 1, [counted(streamId, 2, 1)])),
  )
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  expect(await load(db, summing(), streamId)).toEqual({ state: 2, version: 2 })
})

test('of twenty who begin the same stream one is heard', async () => {
  const streamId = newId('var')
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => store(streamId, 0, [counted(streamId, 1, 1)])),
  )
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  expect(await load(db, summing(), streamId)).toEqual({ state: 1, version: 1 })
})

test('the same events again are a success and change nothing', async () => {
  const streamId = newId('var')
  const events = [counted(streamId, 1, 1), counted(streamId, 2, 2)]
  await store(streamId, 0, events)
  await Promise.all(Array.from({ length: 5 }, () => store(streamId, 0, events)))
  expect(await load(db, summing(), streamId)).toEqual({ state: 3, version: 2 })
})

test('a part of the same events with something else is a conflict', async () => {
  const streamId = newId('var')
  const first = counted(streamId, 1, 1)
  await store(streamId, 0, [first, counted(streamId, 2, 2)])
  await expect(store(streamId, 0, [first, counted(streamId, 2, 7)])).rejects.toThrow('no longer at version 0')
})

test('an event is in one stream only', async () => {
  const streamId = await stream(1)
  const [event] = await read(db, summing(), streamId)
  if (!event) throw new Error('no event')
  await expect(store(newId('var'), 0, [event])).rejects.toThrow('duplicate key')
})

test('many streams are appended to at once, each on its version, and none of them where one has another', async () => {
  const [one, two, begun] = [await stream(2), await stream(4), newId('var')]
  const all = (version: number) => [
    { streamId: one, expectedVersion: 2, events: [counted(one, 3, 10), counted(one, 4, 20)] },
    { streamId: two, expectedVersion: version, events: [counted(two, version + 1, 100)] },
    { streamId: begun, expectedVersion: 0, events: [counted(begun, 1, 7)] },
  ]
  await expect(within((trx) => append(trx, all(3)))).rejects.toThrow(`${two} is no longer at version 3`)
  expect((await load(db, summing(), one)).version).toBe(2)
  const events = all(4)
  await within((trx) => append(trx, events))
  await within((trx) => append(trx, events))
  await within((trx) => append(trx, []))
  const loaded = await loadMany(db, summing(), [begun, two, 'var_nothing', one])
  expect(Object.fromEntries(loaded)).toEqual({
    [one]: { state: 33, version: 4 },
    [two]: { state: 110, version: 5 },
    [begun]: { state: 7, version: 1 },
    var_nothing: { state: 0, version: 0 },
  })
})

test('versions must follow each other', async () => {
  const streamId = newId('var')
  await expect(store(streamId, 0, [counted(streamId, 1, 1), counted(streamId, 3, 1)])).rejects.toThrow(RangeError)
  expect(await read(db, summing(), streamId)).toEqual([])
})

test('a change that is rolled back leaves neither event nor version', async () => {
  const streamId = newId('var')
  const failing = within(async (trx) => {
    await append(trx, [{ streamId, expectedVersion: 0, events: [counted(streamId, 1, 1)] }])
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await load(db, summing(), streamId)).toEqual({ state: 0, version: 0 })
  await store(streamId, 0, [counted(streamId, 1, 1)])
  expect(await load(db, summing(), streamId)).toEqual({ state: 1, version: 1 })
})

test('a snapshot and the events after it make the same state as all events, none counted twice', async () => {
  const streamId = await stream(7)
  const whole = await load(db, summing(), streamId)
  await within((trx) => saveDueSnapshots(trx, summing(), [{ streamId, state: 6, version: 3, before: 1 }]))
  expect(await snapshotsOf(streamId)).toEqual([3])
  expect(await load(db, summing(), streamId)).toEqual(whole)
  await within((trx) => saveDueSnapshots(trx, summing(), [{ streamId, state: 28, version: 7, before: 3 }]))
  expect(await load(db, summing(), streamId)).toEqual({ state: 28, version: 7 })
})

test('a snapshot is made when the version passes a multiple, and an older one never replaces a newer', async () => {
  const streamId = await stream(6)
  const save = (state: number, version: number, before: number) =>
    within((trx) => saveDueSnapshots(trx, summing(), [{ streamId, state, version, before }]))
  await save(3, 2, 0)
  expect(await snapshotsOf(streamId)).toEqual([])
  await save(21, 6, 5)
  expect(await snapshotsOf(streamId)).toEqual([6])
  await save(6, 3, 2)
  expect(await load(db, summing(), streamId)).toEqual({ state: 21, version: 6 })
})

test('a snapshot of another schema is as if it were not there', async () => {
  const streamId = await stream(4)
  await within((trx) => saveDueSnapshots(trx, summing(1), [{ streamId, state: 999, version: 3, before: 0 }]))
  expect(await load(db, summing(2), streamId)).toEqual({ state: 10, version: 4 })
  await within((trx) => saveDueSnapshots(trx, summing(2), [{ streamId, state: 6, version: 3, before: 0 }]))
  expect(await load(db, summing(2), streamId)).toEqual({ state: 10, version: 4 })
})

test('whole histories begin together, or none of them where one is there already', async () => {
  const [one, two, known] = [newId('var'), newId('var'), await stream(1)]
  const history = (streamId: string, length: number) => ({
    streamId,
    events: Array.from({ length }, (_, index) => counted(streamId, index + 1, index + 1)),
  })
  await within((trx) => beginStreams(trx, [history(one, 2), history(two, 3)]))
  expect(await load(db, summing(), one)).toEqual({ state: 3, version: 2 })
  expect(await load(db, summing(), two)).toEqual({ state: 6, version: 3 })
  const other = newId('var')
  const again = within((trx) => beginStreams(trx, [history(other, 1), history(known, 1)]))
  await expect(again).rejects.toThrow(`stream ${known} is no longer at version 0`)
  expect(await load(db, summing(), other)).toEqual({ state: 0, version: 0 })
  const gap = { streamId: other, events: [counted(other, 2, 1)] }
  await expect(within((trx) => beginStreams(trx, [gap]))).rejects.toThrow(RangeError)
})

test('several streams are read at once', async () => {
  const [one, two] = [await stream(1), await stream(2)]
  const streams = await readMany(db, summing(), [one, two, 'var_nothing'])
  expect(streams.get(one)?.map((event) => event.data.onHand)).toEqual([1])
  expect(streams.get(two)?.map((event) => event.data.onHand)).toEqual([1, 2])
  expect(streams.size).toBe(2)
})

test('nobody appends to a stream while what derives from it is rebuilt', async () => {
  const streamId = await stream(1)
  let appended = false
  let appending: Promise<unknown> = Promise.resolve()
  await within(async (trx) => {
    const locked = await lockStreams(trx, '', 1_000)
    expect(locked).toContain(streamId)
    appending = store(streamId, 1, [counted(streamId, 2, 1)]).then(() => {
      appended = true
    })
    await read(trx, summing(), streamId)
    expect(appended).toBe(false)
  })
  await appending
  expect((await load(db, summing(), streamId)).version).toBe(2)
})
