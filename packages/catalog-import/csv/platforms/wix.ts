import { imagesIn } from '../images.ts'
import { hasAll, type Platform } from './platform.ts'

/** Wix Stores: a row a product, followed by rows of its variants. */
export const wix: Platform = {
  name: 'Wix',
  own: ['field type'],
  // File names are all that its export has of pictures.
  media: { before: 'https://static.wixstatic.com/media' },
  writes: (columns) => hasAll(columns, 'handle id', 'field type'),
  open:
    (_columns, { media }) =>
    (facts, cells) => {
      const variant = /^variant$/i.test(cells.at('field type') ?? '')
      const stock = cells.at('inventory')
      const discount = Number(cells.at('discount value') ?? 0)
      const percent = /^percent/i.test(cells.at('discount mode') ?? '')
      const reduced = discount > 0 ? (percent ? `-${discount}%` : `-${discount}`) : undefined
      return {
        ...facts,
        kind: variant ? 'variant' : 'whole',
        name: variant ? undefined : facts.name,
        price: variant ? undefined : facts.price,
        surcharge: variant ? cells.at('surcharge') : undefined,
        reduction: variant ? undefined : reduced,
        soldOut: /^outofstock$/i.test(stock ?? ''),
        categories: variant
          ? []
          : (cells.at('collection') ?? '').split(';').flatMap((name) => (name.trim() ? [[name.trim()]] : [])),
        pictures: imagesIn(cells.matching(/^product image url$/), media ? { paths: media } : {}).map((url) => ({
          url,
          alt: null,
        })),
        // Colours are written `#000000:Black`.
        options: facts.options.map(({ name, values }) => ({
          name,
          values: values.map((value) => value.replace(/^(?:#[0-9a-f]{3,8}|rgba?\([^)]*\)):\s*/i, '')),
        })),
      }
    },
  join: (rows) => {
    const variants = rows.some(({ kind }) => kind === 'variant')
    return variants ? rows.map((row) => (row.kind === 'whole' ? { ...row, kind: 'parent' } : row)) : rows
  },
}
