import type { Migration } from 'kysely'
import { messaging } from './0000_messaging.ts'
import { unheard } from './0000_unheard.ts'

/** To be run before a service's own: `0000` sorts first. */
export const messagingMigrations: Record<string, Migration> = {
  '0000_messaging': messaging,
  '0000_unheard': unheard,
}
