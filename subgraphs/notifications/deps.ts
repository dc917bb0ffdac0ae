import { type BaseDeps, type ContextOf, type Frame, openSibling, type Sibling } from '@micromart/service'
import { addresses } from '@micromart/settings'
import { z } from 'zod'
import type { Loaders } from './loaders.ts'
import { openTexter, type Texter } from './peers/sms.ts'
import { type Mailer, openMailer } from './peers/smtp.ts'
import type { Tables } from './tables.ts'

export const settings = z.object({
  usersUrl: addresses,
  smtpUrl: z.url({ protocol: /^smtps?$/ }),
  /** Such as `MicroMart <shop@micromart.example>`. */
  mailFrom: z.string().includes('@'),
  /** Where SMS are taken, a login included if need be; without it there are none. */
  smsUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Where mails link to; without it they carry codes in place of links. */
  storefrontUrl: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
})

/** What notifications' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  users: Sibling
  mailer: Mailer
  /** Null where there is no provider of SMS. */
  texter: Texter | null
  /** Where the shop's own pages are, without a slash at the end; null where it has none. */
  storefrontUrl: string | null
  /** From 0 to 1. */
  random: () => number
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): { deps: Deps; close(): Promise<void> } {
  const { settings, ...base } = frame
  const users = openSibling('users', settings.usersUrl, frame)
  const mailer = openMailer({ url: settings.smtpUrl, from: settings.mailFrom })
  const { smsUrl, storefrontUrl = null } = settings
  const texter = smsUrl === undefined ? null : openTexter(frame.openPeer([smsUrl]), smsUrl)
  if (!texter) base.log.info('no provider of SMS is configured: nobody can choose them')
  return {
    deps: { ...base, users, mailer, texter, storefrontUrl, random: Math.random },
    async close() {
      mailer.close()
      await Promise.all([users.close(), texter?.close()])
    },
  }
}
