import type { Migration } from 'kysely'
import * as payments from './0001_payments.ts'

export const migrations: Record<string, Migration> = { '0001_payments': payments }
