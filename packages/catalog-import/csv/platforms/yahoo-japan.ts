import { categoryPathsBy } from '../cells/category-paths.ts'
import { shortText } from '../cells/plain-text.ts'
import type { OptionFacts } from '../row/options.ts'
import type { RowFacts } from '../row/read-row.ts'
import { hasAll, hasAny, type Platform } from './platform.ts'

/** Yahoo! Shopping of Japan: a row a product. What it is sold as stands in one cell, with a code each, or as lists of what may be chosen. */
export const yahooJapan: Platform = {
  name: 'Yahoo! Shopping',
  own: ['path', 'options'],
  writes: (columns) =>
    hasAll(columns, 'path', 'name', 'code') && hasAny(columns, 'sub code', 'options', 'product category'),
  open: () => (facts, cells) => {
    const kinds = kindsIn(cells.at('sub code') ?? '')
    return {
      ...facts,
      sku: cells.at('code') ?? facts.sku,
      id: undefined,
      goesBy: [],
      group: cells.at('code'),
      belongs: undefined,
      categories: categoryPathsBy(cells.at('path') ?? '', { between: /\n/, below: /:/ }),
      options: kinds.size > 0 ? [] : listedIn(cells.at('options') ?? ''),
      selections: kinds,
    }
  },
  join: (rows) => rows.flatMap(withKinds),
}

/** `カラー:赤#サイズ:S=tee-rs&カラー:青#サイズ:M=tee-bm`: what is chosen for each code. */
const kindsIn = (text: string): ReadonlyMap<string, OptionFacts[]> =>
  new Map(
    text.split('&').flatMap((part) => {
      const [, chosen = '', code = ''] = /^(.+)=([^=]+)$/s.exec(part.trim()) ?? []
      const options = chosen.split('#').flatMap((pair) => {
        const at = pair.indexOf(':')
        return at < 1 ? [] : [{ name: shortText(pair.slice(0, at)), values: [shortText(pair.slice(at + 1))] }]
      })
      return code && options.length > 0 ? [[code.trim(), options] as const] : []
    }),
  )

/** A line an option: its name, then its values. */
const listedIn = (text: string): OptionFacts[] =>
  text.split('\n').flatMap((line) => {
    const [name, ...values] = line.trim().split(/\s+/)
    return name && values.length > 0 ? [{ name: shortText(name), values: values.map(shortText) }] : []
  })

/** A product that is sold by codes of its own has a row for each. */
function withKinds(row: RowFacts): readonly RowFacts[] {
  if (!row.selections || row.selections.size === 0) return [row]
  const kinds = [...row.selections].map(
    ([sku, options]): RowFacts => ({ ...row, kind: 'variant', sku, gtin: undefined, options, pictures: [], notes: [] }),
  )
  return [{ ...row, kind: 'parent' }, ...kinds]
}
