import { eventStoreMigrations } from '@micromart/event-store'
import type { Migration } from 'kysely'
import { orders } from './0002_orders.ts'
import { keys } from './0003_keys.ts'
import { orderedLines } from './0004_ordered_lines.ts'
import { couponIntents } from './0005_coupon_intents.ts'
import { orderKeys } from './0006_order_keys.ts'
import { guests } from './0007_guests.ts'
import * as retention from './0008_retention.ts'
import * as languages from './0009_languages.ts'
import * as waitingTraces from './0010_waiting_traces.ts'
import * as orderNotes from './0011_order_notes.ts'

export const migrations: Record<string, Migration> = {
  ...eventStoreMigrations,
  '0002_orders': orders,
  '0003_keys': keys,
  '0004_ordered_lines': orderedLines,
  '0005_coupon_intents': couponIntents,
  '0006_order_keys': orderKeys,
  '0007_guests': guests,
  '0008_retention': retention,
  '0009_languages': languages,
  '0010_waiting_traces': waitingTraces,
  '0011_order_notes': orderNotes,
}
