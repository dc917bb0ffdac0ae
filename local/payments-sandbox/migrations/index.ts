import type { Migration } from 'kysely'
import * as charges from './0001_charges.ts'

export const migrations: Record<string, Migration> = { '0001_charges': charges }
