import type { BaseDeps, ContextOf, Frame } from '@micromart/service'
import { z } from 'zod'
import type { Loaders } from './loaders.ts'
import { measuredProvider } from './metrics.ts'
import { openProvider, providerSettings } from './peers/open-provider.ts'
import type { PaymentProvider } from './peers/provider.ts'
import type { Tables } from './tables.ts'

export const settings = z.object(providerSettings)

/** What payments' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  provider: PaymentProvider
  /** From 0 to 1. */
  random: () => number
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): { deps: Deps; close(): Promise<void> } {
  const { settings, openPeer, ...base } = frame
  const provider = measuredProvider(openProvider(settings, openPeer), frame.registry)
  return { deps: { ...base, provider, random: Math.random }, close: () => provider.close() }
}
