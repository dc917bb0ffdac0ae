import { mostVariants } from '../choices.ts'
import type { OptionFacts } from '../row/options.ts'
import type { RowFacts } from '../row/read-row.ts'
import { hasAll, hasAny, type Platform } from './platform.ts'

/** Etsy's download of a shop's listings: all of a listing's variations in one row, and all of their SKUs in one cell. */
export const etsy: Platform = {
  name: 'Etsy',
  writes: (columns) =>
    (hasAll(columns, 'title', 'price', 'currency code', 'quantity') && hasAny(columns, 'variation 1 type', 'tags')) ||
    // In the seller's language.
    (columns.byRole.has('price') && columns.normal.some((name) => /^vari\p{L}+ 1 (?:type?|tipo)$/u.test(name))),
  open: () => (facts, cells) => {
    const skus = partsOf(cells.at('sku') ?? '')
    const options = facts.options.map(({ name, values }) => ({ name, values: values.flatMap(partsOf) }))
    const selections = choicesBySku(skus, options)
    return {
      ...facts,
      sku: skus.length === 1 ? skus[0] : undefined,
      options,
      selections,
      categories: [],
      notes: skus.length > 1 ? [...facts.notes, { reason: selections ? 'skus-in-order' : 'skus-untold' }] : facts.notes,
    }
  },
  join: (rows) => rows.flatMap(variantsOf),
}

const partsOf = (text: string): string[] => text.split(',').flatMap((one) => one.trim() || [])

/** What each SKU is chosen by, where there is one for each value of the only variation; of several nobody knows which of them changes first. */
function choicesBySku(skus: readonly string[], [option, ...others]: readonly OptionFacts[]): RowFacts['selections'] {
  if (option === undefined || others.length > 0 || skus.length !== option.values.length) return
  if (new Set(skus).size !== skus.length || skus.length > mostVariants) return
  return new Map(skus.map((sku, n) => [sku, [{ ...option, values: option.values.slice(n, n + 1) }]]))
}

const variantsOf = (row: RowFacts): RowFacts[] =>
  row.selections === undefined
    ? [row]
    : [
        { ...row, kind: 'parent' },
        ...[...row.selections].map(
          ([sku, options]): RowFacts => ({ ...row, kind: 'variant', sku, options, notes: [] }),
        ),
      ]
