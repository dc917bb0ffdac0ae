import type { OptionFacts } from '../row/options.ts'
import { type Cells, hasAll, type Platform } from './platform.ts'

/** Lightspeed eCom: a row a variant, texts in columns that begin with their language. */
export const lightspeed: Platform = {
  name: 'Lightspeed',
  writes: (columns) => hasAll(columns, 'internal id', 'internal variant id'),
  open: () => (facts, cells) => {
    const product = cells.at('internal id')
    const [variant = ''] = cells.matching(/^[a-z]{2} variant$/)
    return {
      ...facts,
      group: product,
      belongs: product === undefined ? undefined : `lightspeed:${product}`,
      id: undefined,
      goesBy: [],
      stock: cells.at('stock track') === '0' ? undefined : facts.stock,
      categories: categoriesIn(cells),
      options: choicesIn(variant),
    }
  },
}

const mostCategories = 10

/** Each category with the one below it, in pairs of columns; their language may stand before them. */
const categoriesIn = (cells: Cells): string[][] =>
  Array.from({ length: mostCategories }, (_, n) =>
    [`category ${n + 1}`, `subcategory ${n + 1}`].flatMap(
      (name) => cells.matching(new RegExp(`^(?:[a-z]{2} )?${name}$`))[0] ?? [],
    ),
  ).filter((path) => path.length > 0)

/** `"Colour: Green","Size: 53"`, or without the quotes; `Default` where nothing varies. */
const choicesIn = (text: string): OptionFacts[] =>
  text
    .split(/"\s*,\s*"|,\s*(?=[^,:"]+:\s)/)
    .map((part) => part.replaceAll('"', '').trim())
    .flatMap((part) => {
      const at = part.indexOf(':')
      return at < 1 ? [] : [{ name: part.slice(0, at).trim(), values: [part.slice(at + 1).trim()] }]
    })
