import { eventually } from '@micromart/testing'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { type Delivery, Unprocessable } from '../log/event-log.ts'
import { eventLogContract } from '../testing/event-log-contract.ts'
import { groupLettersContract } from '../testing/group-letters-contract.ts'
import { kafkaLogUnderTest } from '../testing/kafka-log.ts'
import { logOperatorContract } from '../testing/log-operator-contract.ts'
import { kafkaEventLog } from './event-log.ts'
import { openSocket } from './sockets.ts'

const makeLog = () => kafkaLogUnderTest(inject('kafka'))

eventLogContract('kafka', makeLog)
groupLettersContract('kafka', makeLog)
logOperatorContract('kafka', makeLog)

describe('the kafka event log', () => {
  const topic = 'orders.events'
  let under: Awaited<ReturnType<typeof makeLog>> | undefined
  afterEach(async () => {
    await under?.drop()
    under = undefined
  })

  test('leaves a handler its time, however much longer than a session that is, and goes on with other keys', async () => {
    under = await makeLog()
    const [log, other] = [await under.open(), await under.open()]
    const seen: Delivery[] = []
    const begun: string[] = []
    const began = Date.now()
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const handler = async (delivery: Delivery) => {
      begun.push(delivery.key)
      if (delivery.key === 'ord_slow') await gate
      seen.push(delivery)
    }
    await log.subscribe('shop', [topic], handler)
    await log.publish([{ topic, key: 'ord_slow', value: '1' }])
    await eventually(() => expect(begun).toEqual(['ord_slow']), { within: 15_000 })
    let value = 0
    await eventually(
      async () => {
        value += 1
        await log.publish([{ topic, key: 'ord_quick', value: String(value) }])
        expect(Date.now() - began).toBeGreaterThan(8_000)
      },
      { within: 20_000 },
    )
    release()
    await eventually(() => expect(seen).toHaveLength(value + 1))
    expect(begun.filter((key) => key === 'ord_slow')).toHaveLength(1)
    // Nobody has lost a place meanwhile: what comes now is shared with who joins now, and the slow record is not told again.
    await other.subscribe('shop', [topic], handler)
    await log.publish([{ topic, key: 'ord_slow', value: '2' }])
    await eventually(() => expect(seen.filter(({ key }) => key === 'ord_slow').map((d) => d.value)).toEqual(['1', '2']))
  })

  test('tells nobody anything twice when members join and leave in peace', async () => {
    under = await makeLog()
    const [log, other] = [
      await under.open({ tuning: { graceMs: 5_000 } }),
      await under.open({ tuning: { graceMs: 5_000 } }),
    ]
    const keys = Array.from({ length: 16 }, (_, nth) => `ord_${nth}`)
    const seen: [member: string, what: string][] = []
    const member = (name: string) => async (delivery: Delivery) => {
      await new Promise(setImmediate)
      seen.push([name, `${delivery.key} ${delivery.value}`])
    }
    const of = (name: string) => seen.filter(([by]) => by === name)
    let round = 0
    const publishUntil = (holds: () => void) =>
      eventually(
        async () => {
          round += 1
          await log.publish(keys.map((key) => ({ topic, key, value: String(round) })))
          holds()
        },
        { within: 15_000 },
      )
    const first = await log.subscribe('shop', [topic], member('first'))
    await publishUntil(() => expect(of('first').length).toBeGreaterThan(100))
    await other.subscribe('shop', [topic], member('second'))
    await publishUntil(() => expect(of('second').length).toBeGreaterThan(100))
    await first.stop()
    const before = of('second').length
    await publishUntil(() => expect(of('second').length).toBeGreaterThan(before + 100))
    await eventually(() => expect(seen.length).toBeGreaterThanOrEqual(round * 16), { within: 15_000 })
    expect(new Set(seen.map(([, what]) => what)).size).toBe(round * 16)
    expect(seen).toHaveLength(round * 16)
  })

  test('lets nobody say that a message is dead who stood still until it was given to another', async () => {
    under = await makeLog()
    // It is not to notice by itself that it stood still.
    const sleeper = await under.open({ tuning: { coordinatorMs: 60_000 } })
    const other = await under.open()
    const [begun, seen]: [string[], string[]] = [[], []]
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    await sleeper.subscribe('shop', [topic], async ({ value }) => {
      begun.push(value)
      if (value === '1') await gate
      throw new Unprocessable('the sleeper cannot read it')
    })
    await sleeper.publish([{ topic, key: 'ord_1', value: '1' }])
    await eventually(() => expect(begun).toEqual(['1']), { within: 15_000 })
    under.pause(sleeper)
    await other.subscribe('shop', [topic], async ({ value }) => {
      seen.push(value)
    })
    await eventually(() => expect(seen).toEqual(['1']), { within: 20_000 })
    release()
    await new Promise(setImmediate)
    under.resume(sleeper)
    // By its next letter it has said all that it had to say.
    const keys = Array.from({ length: 32 }, (_, nth) => `ord_${nth}`)
    await eventually(
      async () => {
        await other.publish(keys.map((key) => ({ topic, key, value: '2' })))
        expect(begun).toContain('2')
        expect((await under?.operator.deadLetters())?.map(({ value }) => value)).toContain('2')
      },
      { within: 20_000 },
    )
    expect((await under.operator.deadLetters()).map(({ value }) => value)).not.toContain('1')
  })

  test('gives no topic to a member that does not read it, as when an older version is still there', async () => {
    under = await makeLog()
    const [older, newer] = [await under.open(), await under.open()]
    const seen: string[] = []
    const note = async ({ topic, value }: Delivery) => {
      seen.push(`${topic} ${value}`)
    }
    await older.subscribe('shop', [topic], note)
    await newer.subscribe('shop', [topic, 'payments.events'], note)
    const keys = Array.from({ length: 16 }, (_, nth) => `key_${nth}`)
    await older.publish(keys.map((key) => ({ topic, key, value: key })))
    await older.publish(keys.map((key) => ({ topic: 'payments.events', key, value: key })))
    await eventually(() => expect(new Set(seen).size).toBe(32), { within: 20_000 })
  })

  test('tells what is handled, tried again, given up and left to do', async () => {
    under = await makeLog()
    const told = new Set<string>()
    const log = await under.open({
      observer: {
        handled: (group, of) => told.add(`${group} handled ${of}`),
        retried: (group, of) => told.add(`${group} retried ${of}`),
        deadLettered: (group, of, kind) => told.add(`${group} gave up ${of} ${kind}`),
        lag: (group, of, _partition, records) => told.add(`${group} lags ${records} of ${of}`),
      },
    })
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    await log.publish(['slow', 'behind'].map((value) => ({ topic, key: 'ord_1', value })))
    await log.publish(['bad', 'behind'].map((value) => ({ topic, key: 'ord_2', value })))
    await log.subscribe('shop', [topic], async ({ value }) => {
      if (value === 'slow') await gate
      if (value === 'bad') throw new Error('the handler has a bug')
    })
    const gave = ['shop retried', 'shop gave up'].map((what) => `${what} ${topic}`)
    await eventually(() => expect([...told]).toEqual(expect.arrayContaining([gave[0], `${gave[1]} parked`])), {
      within: 15_000,
    })
    await eventually(() => expect([...told]).toContain(`${gave[1]} behind`))
    await eventually(() => expect([...told].join()).toMatch(/lags [2-4] of/))
    release()
    await eventually(() =>
      expect([...told]).toEqual(expect.arrayContaining([`shop handled ${topic}`, `shop lags 0 of ${topic}`])),
    )
  })

  test('says once why it cannot be used where no broker is, refuses records, and closes all the same', async () => {
    const errors: unknown[] = []
    const logger = { info() {}, warn() {}, error: (fields: object, text: string) => errors.push({ ...fields, text }) }
    const log = kafkaEventLog({ url: 'kafka://127.0.0.1:1', logger })
    await log.subscribe('shop', [topic], async () => {})
    await expect(log.publish([{ topic, key: 'ord_1', value: '1' }])).rejects.toThrow('ECONNREFUSED')
    expect(await log.unready()).toMatch(/ECONNREFUSED|do not answer/)
    await expect(log.publish([{ topic, key: 'ord_1', value: '1' }])).rejects.toThrow('ECONNREFUSED')
    await log.close()
    expect(errors).toEqual([
      { reason: expect.stringContaining('ECONNREFUSED'), text: 'the event log cannot be used now; trying on' },
    ])
  })

  test('has connections that are dead collect nothing, however often leave is taken of them', async () => {
    const socket = openSocket({ host: '127.0.0.1', port: 1, ssl: {}, onConnect: () => undefined })
    socket.once('error', () => undefined)
    await new Promise((resolve) => socket.once('close', resolve))
    const before = socket.listenerCount('connect')
    for (let nth = 0; nth < 20; nth++) socket.end().unref()
    expect(socket.listenerCount('connect')).toBe(before)
  })

  test('is ready once its topics are there, and makes them once however many make them', async () => {
    under = await makeLog()
    const logs = await Promise.all([under.open(), under.open(), under.open()])
    expect(await Promise.all(logs.map((log) => log.unready()))).toEqual([null, null, null])
  })

  test('makes a topic again that was deleted under it, and goes on with what is said from then on', async () => {
    under = await makeLog()
    const log = await under.open()
    const seen: string[] = []
    await log.subscribe('shop', [topic], async ({ value }) => {
      seen.push(value)
    })
    for (const value of ['1', '2', '3']) await log.publish([{ topic, key: 'ord_1', value }])
    await eventually(() => expect(seen).toEqual(['1', '2', '3']), { within: 15_000 })
    await under.deleteTopics()
    await eventually(() => log.publish([{ topic, key: 'ord_1', value: 'after' }]), { within: 20_000 })
    await eventually(() => expect(seen).toContain('after'), { within: 20_000 })
  })

  test('goes on with what is there where brokers have forgotten what a group had not read', async () => {
    under = await makeLog()
    const log = await under.open()
    const seen: string[] = []
    const hear = async ({ value }: Delivery) => {
      seen.push(value)
    }
    const say = (value: string) => log.publish([{ topic, key: 'ord_1', value }])
    const member = await under.open()
    await member.subscribe('shop', [topic], hear)
    await say('read')
    await eventually(() => expect(seen).toEqual(['read']), { within: 15_000 })
    await member.close()
    await say('forgotten')
    await under.forgetRecords(topic)
    await say('kept')
    await log.subscribe('shop', [topic], hear)
    await say('new')
    await eventually(() => expect(seen).toEqual(['read', 'kept', 'new']), { within: 20_000 })
  })

  test('refuses a record that no broker would take, and takes the next', async () => {
    under = await makeLog()
    const log = await under.open()
    const large = 'x'.repeat(1_000_000)
    await expect(log.publish([{ topic, key: 'ord_1', value: large }])).rejects.toThrow('larger than')
    await log.publish([{ topic, key: 'ord_1', value: '1' }])
  })

  test('publishes more at once than one request holds, in its order', async () => {
    under = await makeLog()
    const log = await under.open()
    const values = Array.from({ length: 40 }, (_, nth) => `${nth} ${'x'.repeat(100_000)}`)
    await log.publish(values.map((value) => ({ topic, key: 'ord_1', value })))
    const read: string[] = []
    for await (const { value } of under.operator.records(topic)) read.push(value)
    expect(read.map((value) => value.split(' ')[0])).toEqual(values.map((_, nth) => String(nth)))
  })
})
