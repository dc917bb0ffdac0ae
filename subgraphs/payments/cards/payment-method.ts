import type { ProviderCard } from '../peers/provider.ts'

/** A card on file: the provider's reference and what a person recognises it by, never the number. */
export interface PaymentMethod extends ProviderCard {
  id: string
  userId: string
  isDefault: boolean
  removed: boolean
}

/** More than anybody needs, and few enough to show. */
export const mostMethods = 20

/** Whether a customer may pay with a card: it is theirs, and still on file. */
export const isUsable = (method: PaymentMethod | undefined, customerId: string): boolean =>
  method !== undefined && !method.removed && method.userId === customerId
