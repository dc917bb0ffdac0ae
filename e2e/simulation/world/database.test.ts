import { describe, expect, test } from 'vitest'
import { Database } from './database.ts'
import { Process } from './process.ts'
import { World } from './world.ts'

const clock = { offBy: 0 }

function opened() {
  const world = new World(1)
  const db = new Database(world, 'db')
  const [one, other] = [new Process(world, 'a', 'a/1', clock), new Process(world, 'a', 'a/2', clock)]
  return { world, db, one, other }
}

const rest = (world: World) => world.run(() => false)
const row = { n: 1 }

describe('the simulated database', () => {
  test('shows what is written once it is committed, and never what was rolled back', async () => {
    const { world, db, one, other } = opened()
    const seen: unknown[] = []
    const look = () => db.statement(other, 'look', (trx) => trx.get('t', 'k')).then((found) => seen.push(found))
    const failing = db.transaction(one, async (trx) => {
      await trx.ask('write', () => trx.put('t', 'k', row))
      await look()
      throw new Error('no')
    })
    const failed = failing.catch((error) => error.message)
    await rest(world)
    expect(await failed).toBe('no')
    world.begin(db.transaction(one, (trx) => trx.ask('write', () => trx.put('t', 'k', row))).then(look))
    await rest(world)
    expect(seen).toEqual([undefined, row])
  })

  test('has the second who wants a row wait for the first, and passes it over where that is asked for', async () => {
    const { world, db, one, other } = opened()
    const order: string[] = []
    const first = db.transaction(one, async (trx) => {
      await trx.ask('lock', () => trx.lock('t', 'k'))
      await one.wait(1_000)
      order.push('first')
    })
    const second = other.wait(100).then(() =>
      db.transaction(other, async (trx) => {
        order.push(`skips ${!(await trx.ask('try', () => trx.tryLock('t', 'k')))}`)
        await trx.ask('lock', () => trx.lock('t', 'k'))
        order.push('second')
      }),
    )
    await rest(world)
    await Promise.all([first, second])
    expect(order).toEqual(['skips true', 'first', 'second'])
  })

  test('keeps what was committed though nobody was told, and nothing of a connection that ended before', async () => {
    const { world, db, one } = opened()
    const write = (key: string) => db.transaction(one, (trx) => trx.ask(`write ${key}`, () => trx.put('t', key, row)))
    const told = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: Error) => error.name,
      )
    db.losesAnswer = (_connection, what) => what === 'COMMIT'
    const unknown = told(write('committed'))
    await rest(world)
    db.losesAnswer = (_connection, what) => what === 'write early'
    const early = told(write('early'))
    await rest(world)
    expect([await unknown, await early]).toEqual(['ConnectionLost', 'ConnectionLost'])
    expect([...db.table('t').keys()]).toEqual(['committed'])
  })

  test('frees what a killed process held, and what one that stands still has held for fifteen seconds', async () => {
    for (const strike of ['kill', 'freeze'] as const) {
      const { world, db, one, other } = opened()
      world.begin(
        db.transaction(one, async (trx) => {
          await trx.ask('lock', () => trx.lock('t', 'k'))
          await one.wait(60_000)
        }),
      )
      world.after(1_000, () => one[strike]())
      let gotAt = 0
      const wait = async (): Promise<void> => {
        await other.wait(1_500)
        await db
          .transaction(other, (trx) => trx.ask('lock', () => trx.lock('t', 'k')))
          .then(() => {
            gotAt = world.now
          }, wait)
      }
      world.begin(wait())
      await rest(world)
      expect(gotAt > (strike === 'kill' ? 1_500 : 16_000) && gotAt < (strike === 'kill' ? 2_000 : 30_000)).toBe(true)
    }
  })

  test('gives numbers in the order in which they are asked for, whoever commits first', async () => {
    const { world, db, one, other } = opened()
    const slow = db.transaction(one, async (trx) => {
      const id = await trx.ask('next', () => trx.next('s'))
      await one.wait(500)
      return id
    })
    const quick = other.wait(100).then(() => db.transaction(other, (trx) => trx.ask('next', () => trx.next('s'))))
    await rest(world)
    expect([await slow, await quick]).toEqual([1, 2])
  })
})
