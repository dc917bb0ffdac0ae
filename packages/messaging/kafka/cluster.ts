import { setTimeout as pause } from 'node:timers/promises'
import { topics } from '@micromart/events'
import { silent } from '../observability.ts'
import { withTimeout } from './broker-call.ts'
import { Brokers } from './brokers.ts'
import type { KafkaSettings } from './settings.ts'

/** What there is on Kafka before a shop begins on it, or goes on. */
export interface ClusterContents {
  /** The cluster's id. */
  cluster: string
  /** Records on the shop's topics; 0 where it has none yet. */
  records: bigint
}

/** How long the brokers may take to answer, in ms. */
const answerMs = 8_000

/**
 * Asks a shop's brokers who they are and what they hold of it.
 * @throws Error saying why they cannot be asked, within seconds.
 */
export function inspectCluster(url: string, settings: KafkaSettings): Promise<ClusterContents> {
  return asking(url, settings, async (brokers) => {
    const { clusterId } = await brokers.admin.use((admin) => admin.describeCluster())
    const there = new Set(await brokers.admin.use((admin) => admin.listTopics()))
    let records = 0n
    for (const topic of topics.map(brokers.names.topic).filter((name) => there.has(name))) {
      for (const { low, high } of (await brokers.admin.offsetRanges(topic)).values()) records += high - low
    }
    return { cluster: clusterId, records }
  })
}

/** Removes a shop's topics and those groups with their dead letters; nothing may use them at that time. */
export function deleteTopicsAndGroups(url: string, settings: KafkaSettings, groups: readonly string[]): Promise<void> {
  return asking(url, settings, async (brokers) => {
    const { names } = brokers
    const ours = new Set([...topics.map(names.topic), ...groups.map(names.deadLetters)])
    const ourGroups = new Set(groups.map(names.group))
    await brokers.admin.use(async (admin) => {
      const there = (await admin.listTopics()).filter((name) => ours.has(name))
      if (there.length > 0) await admin.deleteTopics({ topics: there })
      // Brokers say so before they have forgotten them.
      while ((await admin.listTopics()).some((name) => ours.has(name))) await pause(50)
      const { groups: known } = await admin.listGroups()
      const left = known.map(({ groupId }) => groupId).filter((id) => ourGroups.has(id))
      // A group whose member was killed a moment ago stays; what it had committed went with the topics.
      if (left.length > 0) await admin.deleteGroups(left).catch(() => undefined)
    })
  })
}

async function asking<T>(url: string, settings: KafkaSettings, work: (brokers: Brokers) => Promise<T>): Promise<T> {
  const brokers = new Brokers({ url, settings, logger: silent })
  try {
    return await withTimeout(work(brokers), answerMs, `no answer within ${answerMs / 1000} s`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Kafka at ${url.replace('kafka://', '')} cannot be used: ${reason}`, { cause: error })
  } finally {
    void brokers.close()
  }
}
