import type { Peer } from '@micromart/peers'
import { addresses, secret } from '@micromart/settings'
import { z } from 'zod'
import { atOnce } from './guard.ts'
import type { PaymentProvider } from './provider.ts'
import { sandboxProvider } from './sandbox.ts'
import { stripeProvider } from './stripe.ts'
import { tracedProvider } from './traced-provider.ts'

/** What must be known of the payment provider. */
export const providerSettings = {
  paymentProvider: z.enum(['sandbox', 'stripe']).default('sandbox'),
  providerUrl: addresses,
  providerKey: secret,
  webhookSecret: secret,
}

interface ProviderSettings {
  paymentProvider: PaymentProvider['name']
  providerUrl: string[]
  providerKey: string
  webhookSecret: string
}

/** The payment provider that the settings name. Close it. */
export function openProvider(
  { paymentProvider, providerUrl, providerKey: apiKey, webhookSecret }: ProviderSettings,
  openPeer: (urls: readonly string[], options: { connections: number }) => Peer,
): PaymentProvider {
  return tracedProvider(
    paymentProvider === 'stripe'
      ? stripeProvider({ url: providerUrl[0] ?? '', apiKey, webhookSecret })
      : sandboxProvider({ peer: openPeer(providerUrl, { connections: atOnce }), apiKey, webhookSecret }),
  )
}
