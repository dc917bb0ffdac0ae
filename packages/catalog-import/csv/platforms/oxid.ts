import type { OptionFacts } from '../row/options.ts'
import { hasAll, type Platform } from './platform.ts'

/** OXID eShop's table of articles: the parent names what varies, `Size | Colour`, its variants what they choose, `S | Red`. */
export const oxid: Platform = {
  name: 'OXID',
  own: ['oxparentid'],
  writes: (columns) => hasAll(columns, 'oxid', 'oxtitle', 'oxprice'),
  open: () => (facts, cells) => {
    const above = cells.at('oxparentid')
    // What is nobody's says so by the column's own name.
    const parent = above === undefined || /^(?:oxparentid|0)$/i.test(above) ? undefined : above
    const named = partsOf(cells.at('oxvarname')).map((name): OptionFacts => ({ name, values: [] }))
    const chosen = partsOf(cells.at('oxvarselect')).map((value): OptionFacts => ({ name: undefined, values: [value] }))
    return {
      ...facts,
      kind: parent === undefined ? 'whole' : 'variant',
      name: parent === undefined ? facts.name : undefined,
      group: parent,
      belongs: parent,
      goesBy: facts.id === undefined ? [] : [facts.id],
      options: parent === undefined ? named : chosen,
    }
  },
  join: (rows) => {
    const variants = rows.some(({ kind }) => kind === 'variant')
    const names = rows.find(({ kind }) => kind !== 'variant')?.options.map(({ name }) => name) ?? []
    return rows.map((row) =>
      row.kind === 'variant'
        ? { ...row, options: row.options.map(({ values }, n) => ({ name: names[n], values })) }
        : { ...row, kind: variants ? 'parent' : row.kind, options: [] },
    )
  },
}

const partsOf = (cell: string | undefined) =>
  (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean)
