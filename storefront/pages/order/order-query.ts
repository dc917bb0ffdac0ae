import { graphql } from '../../generated/index.ts'

export const OrderDocument = graphql(`
  query Order($id: ID!, $account: Boolean!) {
    ...Chrome
    order(id: $id) {
      id
      number
      status
      placedAt
      cancelReason
      returnReason
      actions
      events { sequence type at }
      lines { id title quantity lineTotal { amount currency } variant { id product { id slug image { url alt } } } }
      subtotal { amount currency }
      discount { amount currency }
      shipping { amount currency }
      tax { amount currency }
      total { amount currency }
      shipTo { name line1 line2 city region postalCode country }
      shipment { carrier trackingNumber trackingUrl }
      payment { id status declineCode method { id brand last4 } refunded { amount currency } }
      paymentProblem @include(if: $account) { declineCode message }
    }
  }
`)

export const FollowOrderDocument = graphql(`
  subscription FollowOrder($id: ID!, $after: Int!) {
    orderUpdated(id: $id, after: $after) { sequence type }
  }
`)

export const CancelOrderDocument = graphql(`
  mutation CancelOrder($id: ID!) {
    cancelOrder(id: $id) {
      __typename
      ... on NotAllowedNow { status }
      ... on Problem { message }
    }
  }
`)

export const RequestReturnDocument = graphql(`
  mutation RequestReturn($id: ID!, $reason: String!) {
    requestReturn(id: $id, reason: $reason) {
      __typename
      ... on NotAllowedNow { status }
      ... on Problem { message }
    }
  }
`)
