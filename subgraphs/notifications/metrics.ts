import { rowGauges } from '@micromart/service'
import { TracedHistogram } from '@micromart/telemetry'
import { Counter, type Registry } from 'prom-client'
import { waitingMails } from './mail-store.ts'
import type { MailContent, SmsContent } from './notification.ts'
import type { Db, MailState } from './tables.ts'
import { countWaiting } from './webhooks/delivery-store.ts'
import type { Outcome } from './webhooks/outcome.ts'
import { languages } from './words/languages.ts'

const outcomeKinds = ['delivered', 'failed', 'gone'] as const satisfies readonly Outcome['kind'][]

/** What becomes of webhooks' deliveries, counted. */
export interface DeliveryMeasure {
  attempted(outcome: Outcome['kind'], durationMs: number): void
  givenUp(): void
}

/** Measures webhooks' deliveries. */
export function measureDeliveries(registry: Registry, db: Db): DeliveryMeasure {
  const registers = [registry]
  rowGauges(
    registry,
    { micromart_webhook_deliveries_waiting: 'Deliveries of webhooks that are neither delivered nor given up.' },
    async () => ({ micromart_webhook_deliveries_waiting: await countWaiting(db) }),
  )
  const duration = new TracedHistogram({
    name: 'micromart_webhook_attempt_duration_seconds',
    help: 'Duration of attempts to deliver to a webhook, by what came of them.',
    labelNames: ['outcome'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers,
  })
  for (const outcome of outcomeKinds) duration.zero({ outcome })
  const givenUp = new Counter({
    name: 'micromart_webhook_deliveries_given_up_total',
    help: 'Deliveries of webhooks that were given up after their last attempt.',
    registers,
  })
  return {
    attempted: (outcome, durationMs) => duration.observe({ outcome }, durationMs / 1_000),
    givenUp: () => givenUp.inc(),
  }
}

const endings = ['SENT', 'NOT_NEEDED', 'GIVEN_UP'] as const satisfies readonly MailState[]

/** Told what became of a mail or SMS, once that is committed. */
export type MailMeasure = (
  kind: (MailContent | SmsContent)['kind'] | 'unknown',
  ended: (typeof endings)[number],
) => void

/** Measures mails and SMS. */
export function measureMails(registry: Registry, db: Db): MailMeasure {
  rowGauges(
    registry,
    {
      micromart_mails_waiting: 'Mails and SMS that are to be sent.',
      micromart_mails_oldest_age_seconds: 'For how long one of them has waited that has for longest; 0 for none.',
    },
    async () => {
      const { count, oldestMs } = await waitingMails(db)
      return { micromart_mails_waiting: count, micromart_mails_oldest_age_seconds: oldestMs / 1_000 }
    },
  )
  const mails = new Counter({
    name: 'micromart_mails_total',
    help: 'Mails and SMS that are done with, by what they were about and what became of them.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  })
  const { mails: plain, orderMails } = languages.en
  for (const kind of [...Object.keys(plain), ...Object.keys(orderMails), 'sms'])
    for (const ended of endings) mails.inc({ kind, outcome: ended.toLowerCase() }, 0)
  return (kind, ended) => mails.inc({ kind, outcome: ended.toLowerCase() })
}
