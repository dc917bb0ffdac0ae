import { categoryPathsBy } from '../category-paths.ts'
import type { Columns } from '../headings/columns.ts'
import { hasAny, type Platform } from './platform.ts'

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

/** PrestaShop's files of products, with the combinations' columns where they stand in the same file. */
export const prestashop: Platform = {
  name: 'PrestaShop',
  writes: (columns) =>
    columns.headings.some((heading) => /\(x,\s*y,\s*z/i.test(heading)) ||
    (columns.byRole.has('published') &&
      hasAny(columns, 'price tax excluded', 'tax rules id', 'impact on price', 'url rewritten', 'id tax rules')),
  open: (columns) => (facts, cells) => {
    const attributes = cells.at('attribute', 'attributes', 'attribut', 'attributs')
    const categories = (columns.byRole.get('categoryPath') ?? columns.byRole.get('category') ?? []).slice(0, 1)
    const cell = categories.map(({ index }) => columns.normal[index] ?? '').map((name) => cells.at(name))[0]
    const belongs = facts.id === undefined ? undefined : `id:${facts.id}`
    return {
      ...facts,
      kind: attributes === undefined ? 'whole' : 'variant',
      group: facts.id,
      belongs,
      categories: cell === undefined ? [] : withoutTops(categoryPathsBy(cell, { between: /[,|]/, below: /\// })),
      options:
        attributes === undefined
          ? facts.options
          : combinationOf(attributes, cells.at('value', 'values', 'valeur', 'wert') ?? ''),
      surcharge: cells.at('impact on price'),
      stock: facts.stock,
    }
  },
  // The row of a product that has combinations only says what they have in common.
  join: (rows) =>
    rows.some(({ kind }) => kind === 'variant')
      ? rows.map((row) => (row.kind === 'whole' ? { ...row, kind: 'parent' } : row))
      : rows,
}

const withoutTops = (paths: string[][]) =>
  paths
    .map((path) => (tops.includes(path[0]?.toLowerCase() ?? '') ? path.slice(1) : path))
    .filter((path) => path.length > 0)

/** `Color:color:0, Size:select:1` beside `Red:0, M:1`. */
function combinationOf(attributes: string, values: string) {
  const parts = (text: string) => text.split(/\s*,\s*/).map((part) => part.split(':')[0]?.trim() ?? '')
  const chosen = parts(values)
  return parts(attributes).flatMap((name, n) => (name && chosen[n] ? [{ name, values: [chosen[n] as string] }] : []))
}

/** Whether the price that a file is read by is one without tax. */
export const isNet = ({ byRole, normal }: Columns): boolean => {
  const [price] = byRole.get('price') ?? []
  return (
    price !== undefined &&
    /tax ex|without tax|\bnet(?:to)?\b|ohne mw ?st|\bht\b|hors taxe|sin iva|sin impuest|impuestos excl|tasse escl|iva escl|bez podatku|sem i|без н/u.test(
      normal[price.index] ?? '',
    )
  )
}
