import type { BaseDeps, ContextOf, Frame } from '@micromart/service'
import { z } from 'zod'
import type { Loaders } from './loaders.ts'
import { type Mailer, openMailer } from './peers/smtp.ts'
import type { Tables } from './tables.ts'

export const settings = z.object({
  smtpUrl: z.url({ protocol: /^smtps?$/ }),
  /** Such as `MicroMart <shop@micromart.example>`. */
  mailFrom: z.string().includes('@'),
  /** Where mails link to; without it they carry codes in place of links. */
  storefrontUrl: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
})

/** What notifications' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  mailer: Mailer
  /** Where the shop's own pages are, without a slash at the end; null where it has none. */
  storefrontUrl: string | null
  /** From 0 to 1. */
  random: () => number
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): { deps: Deps; close(): Promise<void> } {
  const { settings, ...base } = frame
  const mailer = openMailer({ url: settings.smtpUrl, from: settings.mailFrom })
  return {
    deps: { ...base, mailer, storefrontUrl: settings.storefrontUrl ?? null, random: Math.random },
    close: async () => mailer.close(),
  }
}
