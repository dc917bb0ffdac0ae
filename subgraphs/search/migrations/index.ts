import type { Migration } from 'kysely'
import * as index from './0001_index.ts'
import * as finding from './0002_finding.ts'
import * as bestFirst from './0003_best_first.ts'
import * as sales from './0004_sales.ts'
import * as furtherPrices from './0005_further_prices.ts'
import * as rebuild from './0006_rebuild.ts'
import * as commonWords from './0007_common_words.ts'
import * as samples from './0008_samples.ts'
import * as foundTogether from './0009_found_together.ts'
import * as priceBands from './0010_price_bands.ts'
import * as gtins from './0011_gtins.ts'
import * as findableVariants from './0012_findable_variants.ts'
import * as categoryVersions from './0013_category_versions.ts'
import * as replacedSynonyms from './0014_replaced_synonyms.ts'

export const migrations: Record<string, Migration> = {
  '0001_index': index,
  '0002_finding': finding,
  '0003_best_first': bestFirst,
  '0004_sales': sales,
  '0005_further_prices': furtherPrices,
  '0006_rebuild': rebuild,
  '0007_common_words': commonWords,
  '0008_samples': samples,
  '0009_found_together': foundTogether,
  '0010_price_bands': priceBands,
  '0011_gtins': gtins,
  '0012_findable_variants': findableVariants,
  '0013_category_versions': categoryVersions,
  '0014_replaced_synonyms': replacedSynonyms,
}
