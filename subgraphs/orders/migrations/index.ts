import { eventStoreMigrations } from '@micromart/event-store'
import type { Migration } from 'kysely'
import { orders } from './0002_orders.ts'

export const migrations: Record<string, Migration> = {
  ...eventStoreMigrations,
  '0002_orders': orders,
}
