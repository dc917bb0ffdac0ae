import { eventually } from '@micromart/testing'
import { afterEach, expect, inject, test } from 'vitest'
import { kafkaLogUnderTest } from '../testing/kafka-log.ts'
import { deleteTopicsAndGroups, inspectCluster } from './cluster.ts'

const topic = 'orders.events'
const record = (value: string) => ({ topic, key: 'ord_1', value }) as const

let logs: Awaited<ReturnType<typeof kafkaLogUnderTest>>[] = []
afterEach(async () => {
  await Promise.all(logs.map((log) => log.drop()))
  logs = []
})

async function openLog() {
  const under = await kafkaLogUnderTest(inject('kafka'))
  logs.push(under)
  return { ...under, client: await under.open(), settings: { prefix: under.prefix } }
}

test('brokers say which cluster they are, and what they hold of a shop and of no other', async () => {
  const url = inject('kafka')
  const [ours, theirs] = [await openLog(), await openLog()]
  const before = await inspectCluster(url, ours.settings)
  await theirs.client.publish([record('1')])
  expect(await inspectCluster(url, ours.settings)).toEqual(before)
  expect(before).toEqual({ cluster: expect.stringMatching(/\S/), records: 0n })
  await ours.client.publish([record('1'), record('2')])
  expect(await inspectCluster(url, ours.settings)).toEqual({ ...before, records: 2n })
})

test('what a shop has on Kafka is forgotten, groups and dead letters too, and no other shop loses anything', async () => {
  const url = inject('kafka')
  const [ours, theirs] = [await openLog(), await openLog()]
  for (const { client } of [ours, theirs]) {
    const subscription = await client.subscribe('shop', [topic], async () => {
      throw new Error('the handler has a bug')
    })
    await client.publish([record('1')])
    const { operator } = client === ours.client ? ours : theirs
    await eventually(async () => expect(await operator.deadLetters()).toHaveLength(1), { within: 15_000 })
    await subscription.stop()
  }
  await deleteTopicsAndGroups(url, ours.settings, ['shop'])
  expect(await inspectCluster(url, ours.settings)).toMatchObject({ records: 0n })
  expect(await ours.operator.deadLetters()).toEqual([])
  expect(await inspectCluster(url, theirs.settings)).toMatchObject({ records: 1n })
  expect(await theirs.operator.deadLetters()).toHaveLength(1)
})

test('brokers that are not there are told by their address and what came of asking', async () => {
  await expect(inspectCluster('kafka://127.0.0.1:1', {})).rejects.toThrow(
    /^Kafka at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/,
  )
})
