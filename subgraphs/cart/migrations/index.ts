import type { Migration } from 'kysely'
import { carts } from './0001_carts.ts'
import { catalogChanges } from './0002_catalog_changes.ts'

export const migrations: Record<string, Migration> = {
  '0001_carts': carts,
  '0002_catalog_changes': catalogChanges,
}
