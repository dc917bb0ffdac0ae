import { graphql } from '../generated/index.ts'

export const DeskFindDocument = graphql(`
  query DeskFind($wanted: String!, $orders: Boolean!, $catalog: Boolean!) {
    orderByNumber(number: $wanted) @include(if: $orders) { id }
    variant(sku: $wanted) @include(if: $catalog) { id product { id } }
    variants(gtin: $wanted) @include(if: $catalog) { id product { id } }
  }
`)
