import type { Noted, Refused } from '../../reasons/reason.ts'
import { categoryPathsBy } from '../cells/category-paths.ts'
import { type Picture, picturesIn } from '../cells/images.ts'
import { leastOf, type Status, saleStatusIn } from '../cells/sale-status.ts'
import type { Role } from '../headings/column-names.ts'
import { type Columns, cellsOf } from '../headings/columns.ts'
import type { OptionFacts } from '../row/options.ts'
import type { ReadingHints, RowFacts } from '../row/read-row.ts'
import { type Cells, hasAll, hasAny, type Platform, pairsIn } from './platform.ts'

/** Where Magento keeps the pictures of its catalog, below the shop's own address. */
export const mediaPath = '/media/catalog/product'

export const mediaTold: Noted = { reason: 'pictures-taken-as-ours', below: mediaPath }

/** Magento 2 and Adobe Commerce. */
export const magento: Platform = {
  name: 'Magento',
  own: ['product type', 'product online', 'status', 'visibility'],
  media: {
    before: mediaPath,
    told: mediaTold,
  },
  writes: (columns) =>
    hasAll(columns, 'sku') &&
    hasAny(
      columns,
      'attribute set code',
      'configurable variations',
      'additional attributes',
      'store view code',
      'product websites',
    ),
  open: (columns, hints) => (facts, cells) => {
    const type = (cells.at('product type') ?? '').toLowerCase()
    const view = cells.at('store view code')
    const selections = selectionsIn(cells)
    return {
      ...facts,
      kind: view !== undefined ? 'aside' : type === 'configurable' ? 'parent' : 'whole',
      group: undefined,
      id: undefined,
      belongs: view === undefined ? undefined : facts.sku,
      goesBy: facts.sku === undefined ? [] : [facts.sku],
      holds: [...selections.keys()],
      selections,
      // Attributes of what is no part of a configurable are only traits.
      options: [],
      categories: categoriesIn(cells.at('categories') ?? ''),
      pictures: picturesOf(cells, hints),
      status: statusOf(columns, cells),
      hiddenAlone: saidIn(columns, cells, ['visibility'], 'visibility').some((cell) => saleStatusIn(cell) === 'DRAFT'),
      stock: cells.at('manage stock') === '0' ? undefined : facts.stock,
      unfit: unfit(type),
      notes: [...facts.notes, ...(view === undefined ? [] : [{ reason: 'store-view' as const, view }])],
    }
  },
  join: (rows) => {
    const all = withoutViews(rows)
    const parent = all.find(({ selections }) => selections && selections.size > 0)
    if (!parent?.selections) return all
    return all.map((row) => ({ ...row, options: parent.selections?.get(row.sku ?? '') ?? row.options }))
  },
}

const isOfView = ({ reason }: Noted) => reason === 'store-view'

/** A file of one store view alone has nothing else to be read: of what no main row tells, the first view's row does. */
function withoutViews(rows: readonly RowFacts[]): RowFacts[] {
  const told = new Set(rows.flatMap(({ kind, sku }) => (kind === 'aside' ? [] : (sku ?? []))))
  return rows.map((row) => {
    if (row.kind !== 'aside') return row
    if (row.sku === undefined || told.has(row.sku)) return { ...row, notes: row.notes.filter(isOfView) }
    told.add(row.sku)
    const kind = row.selections && row.selections.size > 0 ? 'parent' : 'whole'
    return { ...row, kind, notes: row.notes.filter((note) => !isOfView(note)) }
  })
}

function unfit(type: string): Refused | undefined {
  if (type === 'bundle') return { reason: 'bundle' }
  if (type === 'grouped') return { reason: 'grouped' }
  return undefined
}

/** What each simple product chooses: `sku=A-S,size=S|sku=A-M,size=M`, with the names that customers read. */
function selectionsIn(cells: Cells): Map<string, OptionFacts[]> {
  const labels = new Map(pairsIn(cells.at('configurable variation labels') ?? ''))
  const variations = (cells.at('configurable variations') ?? '').split('|').map(pairsIn)
  return new Map(
    variations.flatMap((pairs) => {
      const sku = pairs.find(([name]) => name === 'sku')?.[1]
      const options = pairs.filter(([name]) => name !== 'sku' && name !== 'display')
      if (!sku) return []
      return [
        [sku, options.map(([code, value]) => ({ name: labels.get(code) || labelOf(code), values: [value] }))] as const,
      ]
    }),
  )
}

function labelOf(code: string): string {
  const words = code.replace(/_/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The first of each path is the root that Magento hangs a whole shop below, whatever it is called. */
function categoriesIn(cell: string): string[][] {
  const paths = categoryPathsBy(cell, { between: /,/, below: /\// })
  return paths.flatMap(([root = '', ...below]) => {
    if (below.length > 0) return [below]
    return /^(?:default category|root catalog)$/i.test(root) ? [] : [[root]]
  })
}

function picturesOf(cells: Cells, { media }: ReadingHints): Picture[] {
  const rule = media ? { paths: media } : {}
  const main = picturesIn(cells.matching(/^base image$/), cells.matching(/^base image label$/), rule)
  const more = picturesIn(cells.matching(/^additional images$/), cells.matching(/^additional image labels$/), rule)
  return [...main, ...more.filter(({ url }) => !main.some((one) => one.url === url))]
}

/** Whether it is visible by itself says nothing of that: a variant is sold on its configurable's page. */
function statusOf(columns: Columns, cells: Cells): Status | undefined {
  const said = saidIn(columns, cells, ['product online', 'status'], 'status', 'published')
  return leastOf(said.map((cell) => (cell === '2' ? 'DRAFT' : (saleStatusIn(cell) ?? 'DRAFT'))))
}

/** By Magento's own headings, or else by those of another language. */
function saidIn(columns: Columns, cells: Cells, own: readonly string[], ...roles: readonly Role[]): string[] {
  const said = cells.at(...own)
  return said === undefined ? roles.flatMap((role) => cellsOf(columns, cells.raw, role)) : [said]
}
