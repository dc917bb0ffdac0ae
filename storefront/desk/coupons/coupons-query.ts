import { graphql } from '../../generated/index.ts'

export const DeskCouponsDocument = graphql(`
  query DeskCoupons($after: String) {
    coupons(first: 25, after: $after) {
      totalCount
      edges {
        node {
          id
          code
          kind
          percent
          minimum { amount currency }
          expiresAt
          endedAt
          mostRedemptions
          redeemed
        }
      }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const DeskCouponDocument = graphql(`
  query DeskCoupon($code: String!, $after: String) {
    coupon(code: $code) {
      id
      code
      kind
      percent
      minimum { amount currency }
      products { id name }
      expiresAt
      endedAt
      mostRedemptions
      mostPerCustomer
      redeemed
      edition
      redemptions(first: 25, after: $after) {
        edges { node { at givenBackAt order { id number } customer { id name } } }
        pageInfo { endCursor hasNextPage hasPreviousPage }
      }
    }
  }
`)

export const CreateCouponDocument = graphql(`
  mutation DeskCreateCoupon($input: CreateCouponInput!) {
    createCoupon(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on CouponChanged { coupon { id code } }
      ... on Problem { message }
    }
  }
`)

export const ChangeCouponDocument = graphql(`
  mutation DeskChangeCoupon($input: ChangeCouponInput!) {
    changeCoupon(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on CouponUsedMore { redeemed }
      ... on Problem { message }
    }
  }
`)

export const EndCouponDocument = graphql(`
  mutation DeskEndCoupon($id: ID!) {
    endCoupon(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)
