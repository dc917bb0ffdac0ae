import type { Migration } from 'kysely'
import * as index from './0001_index.ts'
import * as finding from './0002_finding.ts'

export const migrations: Record<string, Migration> = { '0001_index': index, '0002_finding': finding }
