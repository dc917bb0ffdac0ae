import { editionOf } from '@micromart/input'
import type { PublicType } from './public-events.ts'

/** GONE: the endpoint said so. FAILING: it took nothing for days. STAFF: somebody wanted it. */
export type DisabledReason = 'GONE' | 'FAILING' | 'STAFF'

export type DeliveryState = 'PENDING' | 'DELIVERED' | 'FAILED'

/** An endpoint that staff have events delivered to. */
export interface Webhook {
  id: string
  url: string
  description: string | null
  eventTypes: PublicType[]
  createdBy: string
  createdAt: Date
  failingSince: Date | null
  disabledAt: Date | null
  disabledBecause: DisabledReason | null
}

/** By what staff say of it; that it was disabled, others may have seen to. */
export const editionOfWebhook = ({
  url,
  description,
  eventTypes,
}: Pick<Webhook, 'url' | 'description' | 'eventTypes'>): string => editionOf(url, description, eventTypes)

/** Its secrets as they are kept: the one that signs, and the one before while that signs too. */
export interface SealedSecrets {
  sealedSecret: string
  formerSealedSecret: string | null
  formerUntil: Date | null
}

/** More would be an abuse: every event is kept once for each. */
export const mostWebhooks = 20

/** How long the former secret signs too, in ms: by then every receiver must know the new one. */
export const formerSecretMs = 24 * 60 * 60_000
