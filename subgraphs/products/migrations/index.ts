import type { Migration } from 'kysely'
import { products } from './0001_products.ts'
import { skus } from './0002_skus.ts'
import { editing } from './0003_editing.ts'
import { byStatus } from './0004_by_status.ts'
import { pictures } from './0005_pictures.ts'
import { furtherPrices } from './0006_further_prices.ts'
import { catalogImports } from './0007_catalog_imports.ts'
import { words } from './0008_words.ts'
import * as waitingTraces from './0009_waiting_traces.ts'
import { gtins } from './0010_gtins.ts'
import { sorted } from './0011_sorted.ts'

export const migrations: Record<string, Migration> = {
  '0001_products': products,
  '0002_skus': skus,
  '0003_editing': editing,
  '0004_by_status': byStatus,
  '0005_pictures': pictures,
  '0006_further_prices': furtherPrices,
  '0007_catalog_imports': catalogImports,
  '0008_words': words,
  '0009_waiting_traces': waitingTraces,
  '0010_gtins': gtins,
  '0011_sorted': sorted,
}
