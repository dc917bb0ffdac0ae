import { categoryPathsBy } from '../cells/category-paths.ts'
import { shortText } from '../cells/plain-text.ts'
import type { OptionFacts } from '../row/options.ts'
import type { RowFacts } from '../row/read-row.ts'
import { type Cells, hasAll, hasAny, type Platform } from './platform.ts'

/**
 * Odoo's exports of products, whose headings are the fields' labels or, where they are to be imported again, their names. What a product varies by
 * stands in a row for each attribute, of which the first is the product's own; an export of variants has a row each.
 */
export const odoo: Platform = {
  name: 'Odoo',
  // `Standard Price` is what a thing costs its seller.
  own: ['product type', 'detailed type', 'type', 'standard price', 'cost'],
  writes: (columns) =>
    (hasAny(columns, 'internal reference') && hasAny(columns, 'sales price', 'external id')) ||
    (hasAll(columns, 'default code') && hasAny(columns, 'list price', 'lst price', 'categ id')),
  open: () => {
    let belongs: string | undefined
    return (facts, cells) => {
      const chosen = pairsIn(cells.at(...ofVariants) ?? '')
      const template = cells.at('product tmpl id', 'product template') ?? facts.name
      if (chosen.length > 0 && template !== undefined)
        return { ...placed(facts, cells), belongs: `odoo:${template}`, group: template, options: chosen }
      const more = facts.name === undefined && cells.at('external id', 'id') === undefined
      if (!more) belongs = `odoo:${facts.line}`
      const [name, values] = [cells.at(...attributes), cells.at(...attributeValues)]
      return {
        ...placed(facts, cells),
        kind: more ? 'more' : 'whole',
        belongs,
        options: name && values ? [{ name, values: values.split(',').map((value) => value.trim()) }] : facts.options,
      }
    }
  },
  join: (rows) => {
    if (!rows.some(({ kind }) => kind === 'more')) return rows
    const options = rows.flatMap((row) => row.options)
    return rows.map((row) => (row.kind === 'whole' ? { ...row, options } : row))
  },
}

const ofVariants = [
  'variant values',
  'attribute values',
  'product template variant value ids',
  'product template attribute value ids',
]
const attributes = ['product attributes attribute', 'attribute line ids attribute id', 'attribute lines attribute']
const attributeValues = ['product attributes values', 'attribute line ids value ids', 'attribute lines values']
const categories = ['product category', 'categ id', 'categ id complete name', 'categ id name']

/** What stands in every row alike. */
const placed = (facts: RowFacts, cells: Cells): RowFacts => ({
  ...facts,
  goesBy: [],
  id: undefined,
  categories: categoryPathsBy(cells.at(...categories) ?? '', { between: /,/, below: /\//, tops: ['all'] }),
})

/** `Legs: Steel,Colour: White`. */
const pairsIn = (text: string): OptionFacts[] =>
  text.split(/,\s*(?=[^,:]+:\s)/).flatMap((pair) => {
    const at = pair.indexOf(':')
    return at < 1 ? [] : [{ name: shortText(pair.slice(0, at)), values: [shortText(pair.slice(at + 1))] }]
  })
