import type { WebhookEventType } from '../generated.ts'
import { type PublicType, publicTypes } from '../webhooks/public-events.ts'

/** How the schema spells a type of event: `order.placed` is ORDER_PLACED. */
export const nameOf = (type: PublicType) => type.toUpperCase().replace('.', '_') as WebhookEventType

const types = new Map(publicTypes.map((type) => [nameOf(type), type]))

/** The type that the schema spells so. */
export const typeOf = (name: WebhookEventType): PublicType | undefined => types.get(name)
