import type { Migration } from 'kysely'
import { stock } from './0001_stock.ts'

export const migrations: Record<string, Migration> = {
  '0001_stock': stock,
}
