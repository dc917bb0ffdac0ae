import { shortText } from '../cells/plain-text.ts'
import { list } from '../headings/list.ts'
import { type Cells, hasAll, hasAny, type Platform } from './platform.ts'

const groups = list('id групи різновидів, id группы разновидностей')
const places = list('наявність, наличие')
const discounts = list('знижка, скидка')

/** Prom.ua and its sisters: variants share a group's id, what they choose is among their features, and `+` is what is there. */
export const prom: Platform = {
  name: 'Prom.ua',
  reads: [...places, ...discounts],
  writes: (columns) =>
    hasAny(columns, 'назва позиції', 'название позиции') &&
    (hasAny(columns, ...groups) || hasAll(columns, 'ціна') || hasAll(columns, 'цена')),
  open: ({ normal }) => {
    const place = places.map((name) => normal.indexOf(name)).find((at) => at >= 0) ?? -1
    return (facts, cells) => {
      const group = cells.at(...groups)
      const discount = cells.at(...discounts)
      return {
        ...facts,
        ...{ id: undefined, group, belongs: group, goesBy: [] },
        options: group === undefined ? [] : chosenIn(cells),
        soldOut: facts.soldOut || cells.raw[place]?.trim() === '-',
        reduction: discount && /^\d/.test(discount) ? `-${discount}` : undefined,
      }
    }
  },
}

/** Features stand in columns of the same names, a pair for each. */
function chosenIn(cells: Cells) {
  const names = cells.matching(/^(?:назва|название) характеристики$/)
  const values = cells.matching(/^(?:значення|значение) характеристики$/)
  return names.length === values.length
    ? names.map((name, n) => ({ name: shortText(name), values: [shortText(values[n] ?? '')] }))
    : []
}
