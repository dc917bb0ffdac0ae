import { graphql } from '../../generated/index.ts'

export const AddDocument = graphql(`
  mutation AddToBag($input: AddToCartInput!) {
    addToCart(input: $input) {
      __typename
      ... on CartChanged { guestToken cart { id lines { id quantity } } }
      ... on CurrencyMismatch { currency }
      ... on QuantityLimit { limit }
      ... on Problem { message }
    }
  }
`)

export const SetLineDocument = graphql(`
  mutation SetBagLine($lineId: ID!, $quantity: Int!) {
    setCartLine(lineId: $lineId, quantity: $quantity) {
      __typename
      ... on CartChanged { guestToken cart { id } }
      ... on CurrencyMismatch { currency }
      ... on QuantityLimit { limit }
      ... on Problem { message }
    }
  }
`)

export const ApplyCouponDocument = graphql(`
  mutation ApplyCoupon($code: String!) {
    applyCoupon(code: $code) {
      __typename
      ... on CartChanged { guestToken cart { id } }
      ... on CouponNotUsable { reason }
      ... on TooManyAttempts { retryAt }
      ... on Problem { message }
    }
  }
`)

export const RemoveCouponDocument = graphql(`
  mutation RemoveCoupon {
    removeCoupon {
      __typename
      ... on CartChanged { cart { id } }
      ... on CurrencyMismatch { currency }
      ... on QuantityLimit { limit }
      ... on Problem { message }
    }
  }
`)

export const ChangeCurrencyDocument = graphql(`
  mutation ChangeBagCurrency($currency: CurrencyCode!) {
    changeCartCurrency(currency: $currency) {
      __typename
      ... on CartChanged { cart { id currency } }
      ... on NoPriceInCurrency { lineIds }
      ... on Problem { message }
    }
  }
`)

export const BagTitlesDocument = graphql(`
  query BagTitles {
    cart { id lines { id title } }
  }
`)
