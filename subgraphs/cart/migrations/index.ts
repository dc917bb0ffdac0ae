import type { Migration } from 'kysely'
import { carts } from './0001_carts.ts'

export const migrations: Record<string, Migration> = {
  '0001_carts': carts,
}
