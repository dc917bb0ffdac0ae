import { dayMs, type Retention } from '@micromart/service'

/** For so long an import can be taken back, pictures that it took off included. */
const afterImport = { keepMs: 90 * dayMs, leastMs: dayMs }

/** What goes by itself. */
export const retention: readonly Retention[] = [
  // With their renditions.
  { table: 'pictures', column: 'unused_since', ...afterImport },
  // With their steps.
  { table: 'catalog_imports', column: 'begun_at', ...afterImport },
]
