import { hasAll, hasAny, type Platform } from './platform.ts'

/** Etsy's download of a shop's listings: all of a listing's variations in one row. */
export const etsy: Platform = {
  name: 'Etsy',
  writes: (columns) =>
    (hasAll(columns, 'title', 'price', 'currency code', 'quantity') && hasAny(columns, 'variation 1 type', 'tags')) ||
    // In the seller's language.
    (columns.byRole.has('price') && columns.normal.some((name) => /^vari\p{L}+ 1 (?:type?|tipo)$/u.test(name))),
  open: () => (facts, cells) => {
    const skus = (cells.at('sku') ?? '').split(',').filter(Boolean)
    return {
      ...facts,
      sku: skus.length === 1 ? skus[0]?.trim() : undefined,
      options: facts.options.map(({ name, values }) => ({
        name,
        values: values.flatMap((value) => value.split(',').map((one) => one.trim())).filter(Boolean),
      })),
      categories: [],
    }
  },
}
