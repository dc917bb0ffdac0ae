import type { Migration } from 'kysely'
import * as notifications from './0001_notifications.ts'

export const migrations: Record<string, Migration> = { '0001_notifications': notifications }
