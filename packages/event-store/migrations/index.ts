import type { Migration } from 'kysely'
import { eventStore } from './0001_event_store.ts'
import { eventsByAge } from './0001_events_by_age.ts'

/** To be run before those of the service whose streams are kept. */
export const eventStoreMigrations: Record<string, Migration> = {
  '0001_event_store': eventStore,
  '0001_events_by_age': eventsByAge,
}
