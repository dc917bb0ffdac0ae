import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventLog } from '../log/event-log.ts'
import type { LogUnderTest } from './log-under-test.ts'

const topic = 'orders.events'
const within = 15_000

/** What a group must see and mend of its own dead letters on every event log. Runs as a suite named for the adapter. */
export function groupLettersContract(name: string, makeLog: () => Promise<LogUnderTest>): void {
  describe(`a group’s own dead letters on ${name}`, () => {
    let under: LogUnderTest
    let log: EventLog
    beforeEach(async () => {
      under = await makeLog()
      log = await under.open()
    })
    afterEach(() => under.drop())

    test('are seen page by page, redriven and discarded, and those of others are let be', async () => {
      let mended = false
      const seen: string[] = []
      for (const group of ['shop', 'mail']) {
        await log.subscribe(group, [topic], async ({ value }) => {
          if (!mended || value === 'never') throw new Error(`no such thing as ${value}`)
          seen.push(`${group} ${value}`)
        })
      }
      const values = ['1', '2', 'never']
      await log.publish(values.map((value) => ({ topic, key: `ord_${value}`, value })))
      await eventually(async () => expect(await under.operator.deadLetters()).toHaveLength(6), { within })
      const own = log.letters('shop')
      const others = log.letters('mail')
      const whole = await own.list({ first: 10, after: null })
      expect(whole).toEqual({ letters: await under.operator.deadLetters({ group: 'shop' }), total: 3 })
      expect(whole.letters[0]).toMatchObject({ group: 'shop', topic, parked: true, attempts: 5 })
      const begun = await own.list({ first: 2, after: null })
      const rest = await own.list({ first: 2, after: begun.letters[1] ?? null })
      expect([...begun.letters, ...rest.letters]).toEqual(whole.letters)
      expect(begun.total).toBe(3)

      const idOf = (value: string) => whole.letters.find((letter) => letter.value === value)?.id ?? ''
      expect(await others.redrive([idOf('1')])).toBe(0)
      expect(await others.discard([idOf('1')])).toBe(0)
      mended = true
      expect(await own.redrive([idOf('1')])).toBe(1)
      await eventually(() => expect(seen).toEqual(['shop 1']), { within })
      expect(await own.discard([idOf('never')])).toBe(1)
      await eventually(async () => expect((await own.list({ first: 10, after: null })).total).toBe(1), { within })
      expect(await own.redrive(null)).toBe(1)
      await eventually(() => expect(seen).toEqual(['shop 1', 'shop 2']), { within })
      await eventually(
        async () => expect(await own.list({ first: 10, after: null })).toEqual({ letters: [], total: 0 }),
        {
          within,
        },
      )
      expect(await under.operator.deadLetters({ group: 'mail' })).toHaveLength(3)
    })
  })
}
