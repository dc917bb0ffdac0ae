import type { BaseDeps, ContextOf, Frame } from '@micromart/service'
import { z } from 'zod'
import { type CardsOnFile, cardsOnFile } from './cards/payment-method-store.ts'
import type { Loaders } from './loaders.ts'
import { measuredProvider, measurePayments, type PaymentMeasure } from './metrics.ts'
import { openProvider, providerSettings } from './peers/open-provider.ts'
import type { PaymentProvider } from './peers/provider.ts'
import type { Tables } from './tables.ts'

export const settings = z.object({
  ...providerSettings,
  /** How long after its end it is known why a guest was given money back; the same as orders knows them. */
  guestOrderDays: z.coerce.number().min(1).default(730),
})

/** What payments' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  provider: PaymentProvider
  /** What payments were made with, removed ones included. */
  cards: CardsOnFile
  /** For how long it is known why a guest was given money back. */
  guestOrderMs: number
  measure: PaymentMeasure
  /** From 0 to 1. */
  random: () => number
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): { deps: Deps; close(): Promise<void> } {
  const { settings, openPeer, ...base } = frame
  const provider = measuredProvider(openProvider(settings, openPeer), frame.registry)
  const guestOrderMs = settings.guestOrderDays * 24 * 60 * 60_000
  const cards = cardsOnFile(base.db)
  const measure = measurePayments(frame.registry)
  const deps: Deps = { ...base, provider, cards, guestOrderMs, measure, random: Math.random }
  return { deps, close: () => provider.close() }
}
