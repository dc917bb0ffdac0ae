import { categoryPathsBy } from '../cells/category-paths.ts'
import { picturesIn } from '../cells/images.ts'
import type { Status } from '../cells/sale-status.ts'
import { pathsTold } from '../row/read-row.ts'
import { hasAll, hasAny, type Platform } from './platform.ts'

const statuses: Readonly<Record<string, Status>> = { A: 'ACTIVE', D: 'DRAFT', H: 'DRAFT', R: 'DRAFT', X: 'DRAFT' }

const paths = { between: /;/, below: /\/\/\// }

/** CS-Cart: a row a product and language, of which the first counts. Pictures have their alt texts behind them, `1.jpg#{[en]:A vase}`. */
export const csCart: Platform = {
  name: 'CS-Cart',
  own: ['status', 'category', 'features', 'options', 'thumbnail', 'language', 'image url', 'detailed image'],
  writes: (columns) =>
    hasAll(columns, 'product code', 'product name') &&
    hasAny(columns, 'detailed image', 'secondary categories', 'zero price action'),
  open: (_columns, hints) => {
    let language: string | undefined
    return (facts, cells) => {
      const spoken = cells.at('language')
      language ??= spoken
      const code = cells.at('product code')
      const further = spoken !== language && code !== undefined
      const status = cells.at('status')
      const pictures = cells.matching(/^(?:image url|detailed image)$/).map((cell) => cell.split('#{'))
      const addresses = pictures.map(([address = '']) => address)
      const alts = pictures.map(([, alt = '']) => /^\[[^\]]*\]:(.*?)\}/.exec(alt)?.[1] ?? '')
      const categories = [cells.at('category'), cells.at('secondary categories')].filter(Boolean).join(';')
      return {
        ...facts,
        kind: further ? 'aside' : 'whole',
        id: undefined,
        sku: code,
        belongs: further ? code : undefined,
        goesBy: code === undefined ? [] : [code],
        status: status === undefined ? undefined : (statuses[status.toUpperCase()] ?? 'DRAFT'),
        categories: categoryPathsBy(categories, paths),
        pictures: picturesIn(addresses, alts, hints.media ? { paths: hints.media } : {}),
        notes: further
          ? [{ reason: 'store-view', view: spoken ?? '' }]
          : [...facts.notes, ...pathsTold(addresses, hints)],
      }
    }
  },
}
