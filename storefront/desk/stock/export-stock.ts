import type { DeskStockFileQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { type Columns, csvFile } from '../csv-file.ts'
import type { DeskMaking } from '../room.ts'

const DeskStockFileDocument = graphql(`
  query DeskStockFile($low: Boolean!, $after: String) {
    stockLevels(first: 100, lowOnly: $low, after: $after) {
      edges { node { id onHand reserved reorderPoint updatedAt variant { id sku title product { id name } } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`)

type Level = NonNullable<DeskStockFileQuery['stockLevels']>['edges'][number]['node']

const columns: Columns<Level> = {
  sku: ({ variant }) => variant?.sku,
  product: ({ variant }) => variant?.product.name,
  variant: ({ variant }) => variant?.title,
  on_hand: ({ onHand }) => onHand,
  reserved: ({ reserved }) => reserved,
  left: ({ onHand, reserved }) => onHand - reserved,
  reorder_point: ({ reorderPoint }) => reorderPoint,
  changed_at: ({ updatedAt }) => updatedAt,
}

/** What there is of everything, or of what is low, as a file. */
export function exportStock({ app, show }: DeskMaking): void {
  app.get('/desk/stock/export', (context) => {
    const { ask, url } = context.get('visit')
    const low = url.searchParams.get('show') !== 'all'
    return csvFile(context, show, {
      name: low ? 'stock-low' : 'stock',
      columns,
      field: 'stockLevels',
      ask: (after) => ask(DeskStockFileDocument, { low, after }, { patient: after !== null }),
    })
  })
}
