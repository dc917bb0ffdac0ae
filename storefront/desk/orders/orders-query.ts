import { graphql } from '../../generated/index.ts'

export const DeskOrdersDocument = graphql(`
  query DeskOrders(
    $status: [OrderStatus!]
    $placedFrom: DateTime
    $placedBefore: DateTime
    $sort: OrderSort!
    $after: String
    $money: Boolean!
    $customers: Boolean!
  ) {
    orders(
      first: 25
      after: $after
      status: $status
      placedFrom: $placedFrom
      placedBefore: $placedBefore
      sort: $sort
    ) {
      edges { node { id ...DeskOrderRow } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
    ship: orders(first: 1, status: [CONFIRMED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }
    placed: orders(first: 1, status: [PLACED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }
    shipped: orders(first: 1, status: [SHIPPED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }
    returns: orders(first: 1, status: [RETURN_REQUESTED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }
  }
`)

export const ShipDocument = graphql(`
  mutation DeskShip($input: ShipOrderInput!) {
    shipOrder(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on NotAllowedNow { status }
      ... on PaymentNotCollected { declineCode }
      ... on Problem { message }
    }
  }
`)

export const DeliverDocument = graphql(`
  mutation DeskDeliver($id: ID!) {
    markDelivered(id: $id) {
      __typename
      ... on NotAllowedNow { status }
      ... on Problem { message }
    }
  }
`)

export const ReceiveDocument = graphql(`
  mutation DeskReceive($id: ID!) {
    receiveReturn(id: $id) {
      __typename
      ... on NotAllowedNow { status }
      ... on Problem { message }
    }
  }
`)
