import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { silent } from '../observability.ts'
import { kafkaLogUnderTest } from '../testing/kafka-log.ts'
import { followLog } from './follow-log.ts'

const topics = ['products.events', 'inventory.events'] as const

let under: Awaited<ReturnType<typeof kafkaLogUnderTest>>
let end: AbortController
beforeEach(async () => {
  under = await kafkaLogUnderTest(inject('kafka'))
  end = new AbortController()
})
afterEach(async () => {
  end.abort()
  await under.drop()
})

test('who follows brokers hears what comes from then on, each by itself, and that they answer while nothing comes', async () => {
  const log = await under.open()
  await eventually(async () => expect(await log.unready()).toBeNull(), { within: 20_000 })
  await log.publish([{ topic: 'products.events', key: 'before', value: 'before' }])
  const followers = [1, 2].map(() => {
    const values: string[] = []
    const alive = vi.fn()
    const record = (value: string) => void values.push(value)
    const options = { url: inject('kafka'), topics, logger: silent, kafka: { prefix: under.prefix } }
    return { values, alive, following: followLog(options, { record, alive }, end.signal) }
  })
  const heard = (calls: number) => {
    const check = () => {
      for (const { alive } of followers) expect(alive.mock.calls.length).toBeGreaterThan(calls)
    }
    return eventually(check, { within: 20_000 })
  }
  await heard(0)
  const all = Array.from({ length: 20 }, (_, nth) => `${nth}`)
  for (const value of all) {
    await log.publish([{ topic: topics[Number(value) % 2] ?? topics[0], key: value, value }])
  }
  for (const { values } of followers) await eventually(() => expect([...values].sort()).toEqual([...all].sort()))
  await heard(5)
  end.abort()
  await Promise.all(followers.map(({ following }) => following))
})
