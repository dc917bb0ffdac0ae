import { graphql } from '../../generated/index.ts'

export const DeskStockDocument = graphql(`
  query DeskStock($low: Boolean!, $sort: StockSort!, $after: String) {
    stockLevels(first: 50, lowOnly: $low, sort: $sort, after: $after) {
      edges { node { id ...DeskStockRow variant { id } } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const DeskStockFoundDocument = graphql(`
  query DeskStockFound($wanted: String!, $words: Boolean!, $after: String) {
    variant(sku: $wanted) { id stock { id ...DeskStockRow } }
    variants(gtin: $wanted) { id stock { id ...DeskStockRow } }
    products(first: 10, words: $wanted, after: $after) @include(if: $words) {
      edges { node { id variants { id stock { id ...DeskStockRow } } } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const AdjustDocument = graphql(`
  mutation DeskAdjust($input: AdjustStockInput!) {
    adjustStock(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on WouldBreakReservations { reserved }
      ... on Problem { message }
    }
  }
`)

export const ReorderPointDocument = graphql(`
  mutation DeskReorderPoint($variantId: ID!, $reorderPoint: Int!) {
    setReorderPoint(variantId: $variantId, reorderPoint: $reorderPoint) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)
