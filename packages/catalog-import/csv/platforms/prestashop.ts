import { categoryPathsBy } from '../cells/category-paths.ts'
import type { Columns } from '../headings/columns.ts'
import { hasAny, type Platform } from './platform.ts'
import { discountIn } from './prestashop-discount.ts'

const tops = [
  'home',
  'root',
  'accueil',
  'startseite',
  'start',
  'inicio',
  'início',
  'strona główna',
  'główna',
  'главная',
  'racine',
]

const attributes = [
  'attribute',
  'attributes',
  'attribut',
  'attributs',
  'atributo',
  'atributos',
  'attributo',
  'attributi',
  'atrybut',
  'атрибут',
]
const values = [
  'value',
  'values',
  'valeur',
  'valeurs',
  'wert',
  'werte',
  'valor',
  'valores',
  'valore',
  'valori',
  'wartość',
  'значение',
]
const impacts = [
  'impact on price',
  'impact sur le prix',
  'auswirkung auf den preis',
  'auswirkung auf preis',
  'impacto en el precio',
  'impacto sobre el precio',
  'impatto sul prezzo',
  'wpływ na cenę',
  'impacto no preço',
  'влияние на цену',
]

/** PrestaShop writes the combinations of products into a file of their own, which has the products' ids and nothing else of them. */
export const isOfCombinations = (columns: Columns): boolean =>
  hasAny(columns, ...attributes) && hasAny(columns, ...values) && !columns.byRole.has('name')

/** PrestaShop's files of products, with the combinations' columns where they stand in the same file. */
export const prestashop: Platform = {
  name: 'PrestaShop',
  writes: (columns) =>
    columns.headings.some((heading) => /\(x,\s*y,\s*z/i.test(heading)) ||
    (columns.byRole.has('published') &&
      hasAny(columns, 'price tax excluded', 'tax rules id', 'impact on price', 'url rewritten', 'id tax rules')),
  open:
    (columns, { now }) =>
    (facts, cells) => {
      const { reduction, notes } = discountIn(cells, now)
      const chosen = cells.at(...attributes)
      const categories = (columns.byRole.get('categoryPath') ?? columns.byRole.get('category') ?? []).slice(0, 1)
      const cell = categories.map(({ index }) => columns.normal[index] ?? '').map((name) => cells.at(name))[0]
      const belongs = facts.id === undefined ? undefined : `id:${facts.id}`
      return {
        ...facts,
        kind: chosen === undefined ? 'whole' : 'variant',
        group: facts.id,
        belongs,
        categories: cell === undefined ? [] : categoryPathsBy(cell, { between: /[,|]/, below: /\//, tops }),
        options: chosen === undefined ? facts.options : combinationOf(chosen, cells.at(...values) ?? ''),
        surcharge: cells.at(...impacts),
        reduction,
        notes: [...facts.notes, ...notes],
      }
    },
  // The row of a product that has combinations only says what they have in common.
  join: (rows) =>
    rows.some(({ kind }) => kind === 'variant')
      ? rows.map((row) => (row.kind === 'whole' ? { ...row, kind: 'parent' } : row))
      : rows,
}

/** `Color:color:0, Size:select:1` beside `Red:0, M:1`. */
function combinationOf(named: string, valued: string) {
  const parts = (text: string) => text.split(/\s*,\s*/).map((part) => part.split(':')[0]?.trim() ?? '')
  const chosen = parts(valued)
  return parts(named).flatMap((name, n) => (name && chosen[n] ? [{ name, values: [chosen[n] as string] }] : []))
}
