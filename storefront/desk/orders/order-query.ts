import { graphql } from '../../generated/index.ts'

export const DeskOrderDocument = graphql(`
  query DeskOrder($id: ID!, $money: Boolean!, $customers: Boolean!, $stock: Boolean!) {
    order(id: $id) {
      id
      number
      status
      placedAt
      cancelReason
      returnReason
      actions
      refundable { amount currency }
      customer @include(if: $customers) {
        id
        name
        email
        paymentMethods @include(if: $money) { id brand last4 }
      }
      paymentProblem @include(if: $money) { message declineCode }
      events { sequence type at }
      ...DeskOrderNotes
      ...DeskOrderSlip
      ...DeskOrderMoney
    }
  }
`)

export const DeskCancelDocument = graphql(`
  mutation DeskCancel($id: ID!) {
    cancelOrder(id: $id) {
      __typename
      ... on NotAllowedNow { status }
      ... on Problem { message }
    }
  }
`)

export const DeskReturnDocument = graphql(`
  mutation DeskReturn($id: ID!, $reason: String!) {
    requestReturn(id: $id, reason: $reason) {
      __typename
      ... on InvalidInput { path }
      ... on NotAllowedNow { status }
      ... on Problem { message }
    }
  }
`)

export const RetryDocument = graphql(`
  mutation DeskRetry($input: RetryPaymentInput!) {
    retryPayment(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on NotAllowedNow { status }
      ... on PaymentNotCollected { declineCode }
      ... on Problem { message }
    }
  }
`)

export const WriteOffDocument = graphql(`
  mutation DeskWriteOff($input: WriteOffPaymentInput!) {
    writeOffPayment(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on NotAllowedNow { status }
      ... on Problem { message }
    }
  }
`)

export const AddNoteDocument = graphql(`
  mutation DeskAddNote($input: AddOrderNoteInput!) {
    addOrderNote(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const RefundDocument = graphql(`
  mutation DeskRefund($input: RefundPaymentInput!) {
    refundPayment(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on NotRefundable { refundable { amount currency } }
      ... on RefundUnderWay { amount { amount currency } refundable { amount currency } }
      ... on Problem { message }
    }
  }
`)
