import { picturesIn } from '../cells/images.ts'
import { hasAll, hasAny, type Platform } from './platform.ts'

/**
 * Wix Stores: a row a product, followed by rows of its variants. In its newer format these have prices of their own, where the older one has
 * what they add; and further pictures have rows as well.
 */
export const wix: Platform = {
  name: 'Wix',
  own: ['field type'],
  // File names are all that its export has of pictures.
  media: { before: 'https://static.wixstatic.com/media' },
  writes: (columns) => hasAll(columns, 'field type') && hasAny(columns, 'handle id', 'handle'),
  open:
    (columns, { media }) =>
    (facts, cells) => {
      const type = (cells.at('field type') ?? '').toLowerCase()
      const variant = type === 'variant'
      const older = hasAll(columns, 'handle id')
      const stock = cells.at('inventory')
      const discount = Number(cells.at('discount value') ?? 0)
      const percent = /^percent/i.test(cells.at('discount mode') ?? '')
      const reduced = discount > 0 ? (percent ? `-${discount}%` : `-${discount}`) : undefined
      return {
        ...facts,
        kind: variant ? 'variant' : type === 'media' ? 'more' : 'whole',
        name: variant ? undefined : facts.name,
        price: variant && older ? undefined : facts.price,
        surcharge: variant && older ? cells.at('surcharge') : undefined,
        reduction: variant ? undefined : reduced,
        soldOut: /^out_?of_?stock$/i.test(stock ?? ''),
        categories: variant
          ? []
          : (cells.at('collection', 'categories') ?? '')
              .split(';')
              .flatMap((name) => (name.trim() ? [[name.trim()]] : [])),
        pictures: picturesIn(
          cells.matching(/^(?:product image url|media)$/),
          cells.matching(/^media alt text$/),
          media ? { paths: media } : {},
        ),
        // Colours are written `#000000:Black`, or the other way around.
        options: facts.options.map(({ name, values }) => ({
          name,
          values: values.map((value) =>
            value.replace(/^(?:#[0-9a-f]{3,8}|rgba?\([^)]*\)):\s*|:\s*#[0-9a-f]{3,8}$/i, ''),
          ),
        })),
      }
    },
  join: (rows) => {
    const variants = rows.some(({ kind }) => kind === 'variant')
    return variants ? rows.map((row) => (row.kind === 'whole' ? { ...row, kind: 'parent' } : row)) : rows
  },
}
