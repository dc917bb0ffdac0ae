import { graphql } from '../../generated/index.ts'

export const DeskTodayDocument = graphql(`
  query DeskToday($orders: Boolean!, $stock: Boolean!, $webhooks: Boolean!) {
    ship: orders(first: 1, status: [CONFIRMED]) @include(if: $orders) { totalCount }
    placed: orders(first: 1, status: [PLACED]) @include(if: $orders) { totalCount }
    shipped: orders(first: 1, status: [SHIPPED]) @include(if: $orders) { totalCount }
    returns: orders(first: 1, status: [RETURN_REQUESTED]) @include(if: $orders) { totalCount }
    latest: orders(first: 6) @include(if: $orders) {
      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }
    }
    stockLevels(first: 6, lowOnly: true) @include(if: $stock) {
      edges { node { id onHand reserved variant { id sku title product { id name } } } }
      pageInfo { hasNextPage }
    }
    webhooks @include(if: $webhooks) { id url enabled failingSince disabledBecause }
  }
`)
