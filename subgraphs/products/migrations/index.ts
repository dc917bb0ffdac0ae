import type { Migration } from 'kysely'
import { products } from './0001_products.ts'

export const migrations: Record<string, Migration> = { '0001_products': products }
