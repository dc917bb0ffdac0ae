import type { Migration } from 'kysely'
import * as notifications from './0001_notifications.ts'
import * as phoneNumbers from './0002_phone_numbers.ts'
import * as noAddresses from './0003_no_addresses.ts'
import * as webhooks from './0004_webhooks.ts'
import * as retention from './0005_retention.ts'
import * as newsInAnyLanguage from './0006_news_in_any_language.ts'
import * as waitingTraces from './0007_waiting_traces.ts'
import * as manyRows from './0008_many_rows.ts'
import * as deliveriesByState from './0009_deliveries_by_state.ts'

export const migrations: Record<string, Migration> = {
  '0001_notifications': notifications,
  '0002_phone_numbers': phoneNumbers,
  '0003_no_addresses': noAddresses,
  '0004_webhooks': webhooks,
  '0005_retention': retention,
  '0006_news_in_any_language': newsInAnyLanguage,
  '0007_waiting_traces': waitingTraces,
  '0008_many_rows': manyRows,
  '0009_deliveries_by_state': deliveriesByState,
}
