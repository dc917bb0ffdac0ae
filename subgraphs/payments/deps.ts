import type { BaseDeps, ContextOf, Frame } from '@micromart/service'
import { addresses, secret } from '@micromart/settings'
import { z } from 'zod'
import type { Loaders } from './loaders.ts'
import type { PaymentProvider } from './peers/provider.ts'
import { atOnce, sandboxProvider } from './peers/sandbox.ts'
import type { Tables } from './tables.ts'

export const settings = z.object({
  providerUrl: addresses,
  providerKey: secret,
  webhookSecret: secret,
})

/** What payments' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  provider: PaymentProvider
  /** What the provider signs its webhooks with. */
  webhookSecret: string
  /** From 0 to 1. */
  random: () => number
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): { deps: Deps; close(): Promise<void> } {
  const { settings, openPeer, ...base } = frame
  const peer = openPeer(settings.providerUrl, { connections: atOnce })
  const provider = sandboxProvider({ peer, apiKey: settings.providerKey })
  return {
    deps: { ...base, provider, webhookSecret: settings.webhookSecret, random: Math.random },
    close: () => provider.close(),
  }
}
