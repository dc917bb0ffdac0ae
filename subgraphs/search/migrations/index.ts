import type { Migration } from 'kysely'
import * as index from './0001_index.ts'

export const migrations: Record<string, Migration> = { '0001_index': index }
