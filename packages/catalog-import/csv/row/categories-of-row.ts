import { categoryPathsIn, isNowhere } from '../cells/category-paths.ts'
import { shortText } from '../cells/plain-text.ts'
import { type Columns, cellOf, textOf } from '../headings/columns.ts'

// What platforms write of a product's make, where others write a category.
const makes = new Set([
  'simple',
  'variable',
  'variation',
  'grouped',
  'external',
  'virtual',
  'downloadable',
  'configurable',
  'bundle',
  'p',
  'physical',
  'digital',
  'goods',
  'service',
  'inventory',
  'non-inventory',
])

/** Categories of somebody else's list: numbers, or long keys. */
const keys = /^(?:\d+|[\da-f]{32})(?:\s*[,;|]\s*(?:\d+|[\da-f]{32}))*$/i

/** The paths of categories that a row's own columns name, from the top of the tree down. */
export function categoriesOf(columns: Columns, cells: readonly string[]): string[][] {
  const named = columns.levels.length > 0 ? columns.levels.map((index) => textOf(cells[index])) : undefined
  const levels = [...new Set((named ?? []).filter((name) => name !== undefined))].map(shortText)
  // A column for each step down says more than any other.
  if (levels.length > 1) return [levels]
  for (const { index, heading } of columns.byRole.get('categoryPath') ?? []) {
    const cell = textOf(cells[index])
    if (cell === undefined || makes.has(cell.toLowerCase()) || keys.test(cell)) continue
    const paths = categoryPathsIn(cell, { breadcrumbs: /bread/i.test(heading) })
    if (paths.length === 0) continue
    const below = subcategoryOf(columns, cells)
    if (below !== undefined && paths.length === 1 && paths[0]?.length === 1) return belowOf(paths[0], below)
    // A lone name says less than a root and a name beside each other do.
    if (paths.some((path) => path.length > 1) || !columns.byRole.has('rootCategory')) return paths
  }
  const lone = named ? undefined : cellOf(columns, cells, 'category')
  const paths = lone === undefined || columns.byRole.has('rootCategory') ? [] : categoryPathsIn(lone)
  const under = subcategoryOf(columns, cells)
  if (paths.some((path) => path.length > 1))
    return paths[0] && paths.length === 1 && under !== undefined && under !== lone ? belowOf(paths[0], under) : paths
  const root = cellOf(columns, cells, 'rootCategory')
  const lowest = under ?? lone
  const whole = root === undefined || lowest === undefined ? [] : categoryPathsIn(lowest)
  if (whole.some((path) => path.length > 1) && whole.every(([top]) => top === root)) return whole
  const names = named ?? [root, lone, under]
  const path = names.flatMap((name) =>
    name === undefined || keys.test(name) || isNowhere(name) ? [] : shortText(name),
  )
  return path.length > 0 ? [[...new Set(path)]] : []
}

/** What stands in a column of its own, below its category; which it may repeat: `Home > Lamps` beside `Home`. */
function belowOf(path: readonly string[], below: string): string[][] {
  const own = categoryPathsIn(below)
  const whole = own.length > 0 && own.every((one) => path.every((name, n) => one[n] === name))
  return whole ? own : [[...path, shortText(below)]]
}

const lower =
  /\b(?:sub|unter|sous|sotto|pod|under|alt|al)[ -]?(?:cat|kat|fam|grupp)|подкатегория|alt kategori|小(?:カテゴリ|分類)/iu

/** What stands in a column of its own, beside the category that it lies in. */
function subcategoryOf(columns: Columns, cells: readonly string[]): string | undefined {
  const column = (columns.byRole.get('category') ?? []).find(({ heading }) => lower.test(heading))
  return column && textOf(cells[column.index])
}
