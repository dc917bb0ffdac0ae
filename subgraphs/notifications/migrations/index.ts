import type { Migration } from 'kysely'
import * as notifications from './0001_notifications.ts'
import * as phoneNumbers from './0002_phone_numbers.ts'

export const migrations: Record<string, Migration> = {
  '0001_notifications': notifications,
  '0002_phone_numbers': phoneNumbers,
}
