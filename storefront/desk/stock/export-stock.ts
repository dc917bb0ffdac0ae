import type { DeskStockFileQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { type Columns, csvFile } from '../csv-file.ts'
import type { DeskMaking } from '../room.ts'
import { listedIn } from './listed.ts'

const DeskStockFileDocument = graphql(`
  query DeskStockFile($low: Boolean!, $sort: StockSort!, $after: String) {
    stockLevels(first: 100, lowOnly: $low, sort: $sort, after: $after) {
      edges { node { id onHand reserved reorderPoint updatedAt variant { id sku gtin title product { id name } } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`)

type Level = NonNullable<DeskStockFileQuery['stockLevels']>['edges'][number]['node']

const columns: Columns<Level> = {
  sku: ({ variant }) => variant?.sku,
  gtin: ({ variant }) => variant?.gtin,
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
    const listed = listedIn(url.searchParams)
    return csvFile(context, show, {
      name: listed.low ? 'stock-low' : 'stock',
      columns,
      field: 'stockLevels',
      ask: (after) => ask(DeskStockFileDocument, { ...listed, after }, { patient: after !== null }),
    })
  })
}
