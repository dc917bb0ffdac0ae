import type { Peer } from '@micromart/peers'
import { addresses, secret } from '@micromart/settings'
import type { PaymentProvider } from './provider.ts'
import { atOnce, sandboxProvider } from './sandbox.ts'

/** What must be known of the payment provider. */
export const providerSettings = {
  providerUrl: addresses,
  providerKey: secret,
  webhookSecret: secret,
}

interface ProviderSettings {
  providerUrl: string[]
  providerKey: string
  webhookSecret: string
}

/** The payment provider that the settings name. Close it. */
export function openProvider(
  { providerUrl, providerKey: apiKey, webhookSecret }: ProviderSettings,
  openPeer: (urls: readonly string[], options: { connections: number }) => Peer,
): PaymentProvider {
  return sandboxProvider({ peer: openPeer(providerUrl, { connections: atOnce }), apiKey, webhookSecret })
}
