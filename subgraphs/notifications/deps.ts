import { type BaseDeps, type ContextOf, type Frame, openSibling, type Sibling } from '@micromart/service'
import { addresses, linesOf, publicOrigin, secret } from '@micromart/settings'
import { z } from 'zod'
import type { Loaders } from './loaders.ts'
import { type DeliveryMeasure, type MailMeasure, measureDeliveries, measureMails } from './metrics.ts'
import { type NewestPositions, newestPositions } from './notification-store.ts'
import { openReceivers, type Receivers } from './peers/receiver.ts'
import { openTexter, type Texter } from './peers/sms.ts'
import { type Mailer, openMailer } from './peers/smtp.ts'
import type { Tables } from './tables.ts'

export const settings = z.object({
  usersUrl: addresses,
  ordersUrl: addresses,
  smtpUrl: z.url({ protocol: /^smtps?$/ }),
  /** Such as `MicroMart <shop@micromart.example>`. */
  mailFrom: z.string().includes('@'),
  /** Where SMS are taken, a login included if need be; without it there are none. */
  smsUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Where mails link to; without it they carry codes in place of links. */
  storefrontUrl: publicOrigin.optional(),
  /** What webhooks' secrets are sealed under. */
  webhookKey: secret,
  /** Whether webhooks may be in private networks, and be reached by plain HTTP; where nobody says, only outside production mode. */
  webhookPrivateAddresses: z.enum(['allow', 'refuse']).optional(),
  /** For an endpoint to take an event, in ms. */
  webhookTimeoutMs: z.coerce.number().int().min(100).max(15_000).default(10_000),
  /** Pauses before a delivery's second attempt, its third and so on, in s with commas between them. */
  webhookRetriesAfter: z
    .string()
    .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/, 'is no list of seconds with commas between them')
    .default('5,30,120,600,3600,10800,21600,43200,86400,86400')
    .transform((text) => text.split(',').map((seconds) => Number(seconds) * 1_000)),
})

/** What notifications' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  users: Sibling
  orders: Sibling
  mailer: Mailer
  /** Null where there is no provider of SMS. */
  texter: Texter | null
  /** Where the shop's own pages are, without a slash at the end; null where it has none. */
  storefrontUrl: string | null
  receivers: Receivers
  webhookRules: WebhookRules
  measure: DeliveryMeasure
  mailEnded: MailMeasure
  /** Of people who follow their notifications. */
  positions: NewestPositions
  /** From 0 to 1. */
  random: () => number
}

export interface WebhookRules {
  /** What webhooks' secrets are sealed under; the first seals, each opens. */
  keys: readonly [string, ...string[]]
  privateAddresses: boolean
  /** For all of an attempt. */
  timeoutMs: number
  /** Before a delivery's second attempt, its third and so on. */
  pausesMs: readonly number[]
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): { deps: Deps; close(): Promise<void> } {
  const { settings, registry, ...base } = frame
  const users = openSibling('users', settings.usersUrl, frame)
  const orders = openSibling('orders', settings.ordersUrl, frame)
  const mailer = openMailer({ url: settings.smtpUrl, from: settings.mailFrom })
  const { smsUrl, storefrontUrl = null } = settings
  const texter = smsUrl === undefined ? null : openTexter(frame.openPeer([smsUrl]), smsUrl)
  const rules: WebhookRules = {
    keys: linesOf(settings.webhookKey) as [string, ...string[]],
    privateAddresses: settings.webhookPrivateAddresses
      ? settings.webhookPrivateAddresses === 'allow'
      : settings.mode !== 'production',
    timeoutMs: settings.webhookTimeoutMs,
    pausesMs: settings.webhookRetriesAfter,
  }
  const receivers = openReceivers(rules)
  if (!texter) base.log.info('no provider of SMS is configured: nobody can choose them')
  return {
    deps: {
      ...base,
      users,
      orders,
      mailer,
      texter,
      storefrontUrl,
      receivers,
      webhookRules: rules,
      measure: measureDeliveries(registry, base.db),
      mailEnded: measureMails(registry, base.db),
      positions: newestPositions(base.db),
      random: Math.random,
    },
    async close() {
      mailer.close()
      await Promise.all([users.close(), orders.close(), texter?.close(), receivers.close()])
    },
  }
}
