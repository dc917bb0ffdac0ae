import { categoryPathsBy } from '../cells/category-paths.ts'
import { picturesIn } from '../cells/images.ts'
import { shortText } from '../cells/plain-text.ts'
import { type Columns, textOf } from '../headings/columns.ts'
import type { OptionFacts } from '../row/options.ts'
import { pathsTold, type ReadingHints } from '../row/read-row.ts'
import { hasAll, hasAny, type Platform } from './platform.ts'

/** WooCommerce by exporters that write its posts as the database has them: `post_title`, `tax:product_cat`, `attribute:pa_color`. */
export const woocommercePosts: Platform = {
  name: 'WooCommerce',
  own: ['post parent', 'parent sku', 'images'],
  writes: (columns) => hasAll(columns, 'post title') && hasAny(columns, 'regular price', 'sale price'),
  open: (columns, hints) => {
    const listed = attributesIn(columns, /^attribute:\s*(?:pa_)?(.+)$/i)
    const chosen = attributesIn(columns, /^meta:\s*attribute_(?:pa_)?(.+)$/i)
    return (facts, cells) => {
      const type = (cells.at('tax product type', 'product type') ?? '').toLowerCase()
      const above = cells.at('post parent')
      const parent = cells.at('parent sku') ?? (above === undefined || above === '0' ? undefined : `id:${above}`)
      const kind = parent !== undefined ? 'variant' : type === 'variable' ? 'parent' : 'whole'
      const options =
        kind === 'parent' ? valuesOf(listed, cells.raw) : kind === 'variant' ? valuesOf(chosen, cells.raw) : []
      const { pictures, notes } = picturesOf(cells.at('images') ?? '', hints)
      return {
        ...facts,
        pictures,
        notes: [...facts.notes, ...notes],
        kind,
        group: undefined,
        belongs: parent,
        name: kind === 'variant' ? undefined : facts.name,
        options,
        categories: categoryPathsBy(cells.at('tax product cat') ?? '', { between: /\|/, below: />|&gt;/ }),
        unfit: type === 'grouped' ? { reason: 'grouped' } : undefined,
        ...(type === 'external' && {
          status: 'DRAFT',
          notes: [...facts.notes, ...notes, { reason: 'sold-elsewhere' }],
        }),
      }
    }
  },
  // Variations have an attribute's key where the product lists how it reads: `dark-blue` and `Dark blue`.
  join: (rows) => {
    const listed = rows.find(({ kind }) => kind === 'parent')?.options ?? []
    const reading = new Map(listed.flatMap(({ values }) => values.map((value) => [keyOf(value), value] as const)))
    return rows.map((row) =>
      row.kind === 'variant'
        ? {
            ...row,
            options: row.options.map(({ name, values }) => ({
              name,
              values: values.map((value) => reading.get(keyOf(value)) ?? value),
            })),
          }
        : row,
    )
  },
}

/** `https://…/1.jpg ! alt : A vase ! title : Vase | https://…/2.jpg`. */
function picturesOf(cell: string, hints: ReadingHints) {
  const parts = cell.split('|').map((part) => part.split(/\s*!\s*(?=\w+\s*:)/))
  const addresses = parts.map(([address = '']) => address)
  const alts = parts.map(([, ...told]) => told.map((one) => /^alt\s*:\s*(.*)$/.exec(one)?.[1]).find(Boolean) ?? '')
  const pictures = picturesIn(addresses, alts, hints.media ? { paths: hints.media } : {})
  return { pictures, notes: pathsTold(addresses, hints) }
}

const keyOf = (value: string) => value.toLowerCase().replace(/[\s_-]+/g, '-')

interface Attribute {
  name: string
  place: number
}

const attributesIn = ({ headings }: Columns, heading: RegExp): Attribute[] =>
  headings.flatMap((text, place) => {
    const code = heading.exec(text)?.[1]?.replaceAll('_', ' ').trim()
    return code ? [{ name: `${code.charAt(0).toUpperCase()}${code.slice(1)}`, place }] : []
  })

const valuesOf = (attributes: readonly Attribute[], cells: readonly string[]): OptionFacts[] =>
  attributes.flatMap(({ name, place }) => {
    const values = (textOf(cells[place]) ?? '').split('|').map(shortText).filter(Boolean)
    return values.length > 0 ? [{ name, values }] : []
  })
