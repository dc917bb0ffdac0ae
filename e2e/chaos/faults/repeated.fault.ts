import { topics } from '@micromart/events'
import { openEventLog, type Record } from '@micromart/messaging'
import { openShopLog } from '@micromart/running-shop/shop-log'
import type { Random } from '@micromart/testing/random'
import type { Ground, Struck } from '../fault.ts'

export const title = 'the latest records of a topic come once more, as of a publisher who heard no answer'

/** Records of a topic that come again. */
const AT_MOST = 50

const quiet = { info() {}, warn() {}, error() {} }

export async function strike({ shop, repeated }: Ground, random: Random): Promise<Struck> {
  const running = await shop.running()
  const topic = random.pick(topics)
  const operator = await openShopLog(running)
  const latest: Record[] = []
  try {
    for await (const { key, value } of operator.records(topic)) {
      latest.push({ topic, key, value })
      if (latest.length > AT_MOST) latest.shift()
    }
  } finally {
    await operator.close()
  }
  const url = running.eventLog ?? running.databases.events
  if (url === undefined) throw new Error('this shop has no event log of its own')
  const log = await openEventLog({ url, logger: quiet, kafka: { prefix: running.eventLogPrefix } })
  try {
    for (const { value } of latest) repeated.add(JSON.parse(value).id)
    if (latest.length > 0) await log.publish(latest)
  } finally {
    await log.close()
  }
  return { what: `${latest.length} of ${topic}` }
}
