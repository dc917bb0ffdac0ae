import { stat } from 'node:fs/promises'
import type { KafkaSettings } from '@micromart/messaging'
import type { DataFolder } from '@micromart/running-shop/data-folder'
import { adviceOn, askKafka, kafkaFrom, kafkaVariables } from '@micromart/running-shop/kafka'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { services } from '@micromart/subgraphs'
import { mustStay, rememberedLog, rememberLog, type SettledLog } from './settled-log.ts'

/** A shop's event log on Kafka: where it is, and what services are told of it. */
export interface KafkaLog {
  url: string
  /** Before the names of its topics and groups. */
  prefix: string
  settings: Record<string, string>
}

interface Choice {
  folder: DataFolder
  /** `kafka://HOST:PORT,…`, or null for the embedded log. */
  kafka: string | null
  /** Forget what the shop has, in the folder and on the log that it began on, if that is this one. */
  reset: boolean
}

/**
 * Settles where the shop's events are, before anything is started: a data folder remembers it, and brokers are asked
 * whether they are there, which cluster they are, and whether its topics are somebody else's.
 * @returns null for the embedded log.
 * @throws OperatorError saying what to do, within seconds.
 */
export async function settleEventLog({ folder, kafka, reset }: Choice): Promise<KafkaLog | null> {
  const file = folder.file('event-log.json')
  const before = await rememberedLog(file, !(await exists(folder.file('postgres'))))
  if (kafka === null) {
    const embedded: SettledLog = { log: 'embedded' }
    if (!reset) mustStay(before, embedded, folder.path)
    if (reset) await folder.reset()
    await rememberLog(file, embedded)
    return null
  }
  // What is clear without them need not wait for the brokers.
  if (!reset && before?.log === 'embedded') mustStay(before, { log: 'kafka', cluster: '', prefix: '' }, folder.path)
  const settings = kafkaFrom(process.env)
  const { prefix = '' } = settings
  const survey = await askKafka(kafka, settings)
  const wanted: SettledLog = { log: 'kafka', cluster: survey.cluster, prefix }
  const isOurs = before?.log === 'kafka' && before.cluster === survey.cluster && before.prefix === prefix
  if (!reset) mustStay(before, wanted, folder.path)
  if (!isOurs && survey.records > 0) {
    throw new OperatorError(
      `These brokers carry another shop's events already (${survey.records} records on topics ${prefix}*.events and the like). ` +
        `Keep this shop's apart by MICROMART_KAFKA_PREFIX=NAME., or delete those topics if nobody needs them.`,
    )
  }
  // The folder last: as long as it remembers, a reset that failed can be asked for again.
  if (reset && isOurs) await forget(kafka, settings)
  if (reset) await folder.reset()
  await rememberLog(file, wanted)
  return { url: kafka, prefix, settings: { MICROMART_EVENT_LOG_URL: kafka, ...kafkaVariables(process.env) } }
}

async function forget(kafka: string, settings: KafkaSettings): Promise<void> {
  const { deleteTopicsAndGroups } = await import('@micromart/messaging/kafka-cluster')
  await deleteTopicsAndGroups(kafka, settings, services).catch((error: Error) => {
    throw new OperatorError(`Nothing is forgotten yet. ${adviceOn(error.message)}`)
  })
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
