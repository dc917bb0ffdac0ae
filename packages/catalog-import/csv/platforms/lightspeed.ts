import type { OptionFacts } from '../row/options.ts'
import { hasAll, type Platform } from './platform.ts'

/** Lightspeed eCom: a row a variant, texts in columns that begin with their language. */
export const lightspeed: Platform = {
  name: 'Lightspeed',
  writes: (columns) => hasAll(columns, 'internal id', 'internal variant id'),
  open: () => (facts, cells) => {
    const product = cells.at('internal id')
    const [variant = ''] = cells.matching(/^[a-z]{2} variant$/)
    const path = [cells.matching(/^[a-z]{2} category 1$/)[0], cells.matching(/^[a-z]{2} subcategory 1$/)[0]]
    const named = path.filter((name) => name !== undefined)
    return {
      ...facts,
      group: product,
      belongs: product === undefined ? undefined : `lightspeed:${product}`,
      id: undefined,
      goesBy: [],
      stock: cells.at('stock track') === '0' ? undefined : facts.stock,
      categories: named.length > 0 ? [named] : [],
      options: choicesIn(variant),
    }
  },
}

/** `"Colour: Green","Size: 53"`; `Default` where nothing varies. */
const choicesIn = (text: string): OptionFacts[] =>
  text
    .split(/"\s*,\s*"/)
    .map((part) => part.replaceAll('"', '').trim())
    .flatMap((part) => {
      const at = part.indexOf(':')
      return at < 1 ? [] : [{ name: part.slice(0, at).trim(), values: [part.slice(at + 1).trim()] }]
    })
