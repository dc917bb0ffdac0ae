import type { MessagingObserver } from '@micromart/messaging'
import { exemplarOf, type MeasurePool, seconds, ToldGauge, TracedHistogram } from '@micromart/telemetry'
import { Counter, type Registry } from 'prom-client'
import { traceparentIn } from './trace-messaging.ts'

/** Counts and times what goes through the outbox and the event log. */
export function measureMessaging(registry: Registry, measurePool: MeasurePool): MessagingObserver {
  const registers = [registry]
  const labelNames = ['consumer_group', 'topic']
  const handling = new TracedHistogram({
    name: 'messaging_process_duration_seconds',
    help: 'Duration of handling a message, its transaction included.',
    labelNames,
    buckets: seconds,
    registers,
  })
  const retries = new Counter({
    name: 'messaging_retries_total',
    help: 'Messages whose handling failed and was tried again.',
    labelNames,
    registers,
  })
  const deadLetters = new Counter({
    name: 'messaging_dead_letters_total',
    help: 'Messages that went to the dead letters, by why.',
    labelNames: [...labelNames, 'kind'],
    registers,
  })
  const lettersWaiting = new ToldGauge({
    name: 'messaging_dead_letters_waiting',
    help: 'Dead letters of the partitions that this process reads.',
    labelNames: ['consumer_group'],
    registers,
  })
  const lag = new ToldGauge({
    name: 'messaging_consumer_lag_records',
    help: 'Records of a partition that the group has not finished.',
    labelNames: [...labelNames, 'partition'],
    registers,
  })
  const waiting = new ToldGauge({ name: 'outbox_messages', help: 'Messages that wait in the outbox.', registers })
  const oldest = new ToldGauge({
    name: 'outbox_oldest_message_age_seconds',
    help: 'How long the oldest message has been waiting in the outbox.',
    registers,
  })
  const begun = new Set<string>()
  /** A group that handles nothing at all is told apart from one of which nobody has heard: its series are there before they count. */
  function begin(consumer_group: string, topic: string): void {
    const one = `${consumer_group} ${topic}`
    if (begun.has(one)) return
    begun.add(one)
    handling.zero({ consumer_group, topic })
    retries.inc({ consumer_group, topic }, 0)
    for (const kind of ['unprocessable', 'parked', 'behind']) deadLetters.inc({ consumer_group, topic, kind }, 0)
  }
  return {
    handled(consumer_group, topic, ms, value) {
      begin(consumer_group, topic)
      handling.observe({ consumer_group, topic }, ms / 1000, exemplarOf(traceparentIn(value)))
    },
    retried: (consumer_group, topic) => retries.inc({ consumer_group, topic }),
    deadLettered: (consumer_group, topic, kind) => deadLetters.inc({ consumer_group, topic, kind }),
    deadLetters: (consumer_group, letters) => lettersWaiting.tell({ consumer_group }, letters),
    lag(consumer_group, topic, partition, records) {
      begin(consumer_group, topic)
      lag.tell({ consumer_group, topic, partition }, records)
    },
    pool: measurePool,
    outbox(messages, oldestMs) {
      waiting.tell({}, messages)
      oldest.tell({}, oldestMs / 1000)
    },
  }
}
