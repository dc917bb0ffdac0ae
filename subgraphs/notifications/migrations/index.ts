import type { Migration } from 'kysely'
import * as notifications from './0001_notifications.ts'
import * as phoneNumbers from './0002_phone_numbers.ts'
import * as noAddresses from './0003_no_addresses.ts'

export const migrations: Record<string, Migration> = {
  '0001_notifications': notifications,
  '0002_phone_numbers': phoneNumbers,
  '0003_no_addresses': noAddresses,
}
