import type { Connection } from '@micromart/pagination'
import type { Notification as Stored } from './notification-store.ts'

// What resolvers hand to the resolvers below them, by the schema's names.

export type Notification = Stored
export type NotificationConnection = Connection<Stored> & { userId: string }
export type User = { id: string }
