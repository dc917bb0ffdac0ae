import type { Connection } from '@micromart/pagination'
import type { Notification as Stored } from './notification-store.ts'
import type { Delivery } from './webhooks/delivery-store.ts'
import type { Webhook as Endpoint } from './webhooks/webhook.ts'

// What resolvers hand to the resolvers below them, by the schema's names.

export type Notification = Stored
export type NotificationConnection = Connection<Stored> & { userId: string }
export type User = { id: string }
export type Webhook = Endpoint
export type WebhookDelivery = Delivery
