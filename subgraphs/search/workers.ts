import type { Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { clearLeftRebuild } from './index/clear-left-rebuild.ts'
import { dropReplacedIndexes } from './index/drop-replaced-indexes.ts'
import { formDocuments } from './index/form-documents.ts'
import { rateProducts } from './sales/rate-products.ts'

/** What search does by itself, in every replica at once. */
export const workers = (deps: Deps): Worker[] => [
  { name: 'document-forms', everyMs: 60_000, run: (run) => formDocuments(deps, run) },
  { name: 'replaced-indexes', everyMs: 60 * 60_000, run: () => dropReplacedIndexes(deps) },
  { name: 'left-rebuilds', everyMs: 60_000, run: () => clearLeftRebuild(deps) },
  { name: 'popularity', everyMs: 5 * 60_000, run: (run) => rateProducts(deps, run) },
]
