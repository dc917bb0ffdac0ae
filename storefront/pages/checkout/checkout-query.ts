import { graphql } from '../../generated/index.ts'

/** What is bought, the ways to send it, and what it comes to. */
export const CheckoutCartFragment = graphql(`
  fragment CheckoutCart on Cart {
    id
    version
    coupon
    lines { id title quantity forSale lineTotal { amount currency } }
    shippingOptions(country: $country) { id code name estimate price { amount currency } }
    totals(shipTo: $country, shippingOption: $shipping) { ...Sums shippingOption { id code } }
  }
`)

export const CheckoutDocument = graphql(`
  query Checkout($country: CountryCode!, $shipping: ID, $account: Boolean!) {
    ...Chrome
    cart { id ...CheckoutCart }
    me @include(if: $account) {
      id
      email
      name
      addresses { id label isDefault address { name line1 line2 city region postalCode country } }
      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }
    }
  }
`)

/** The same cart for another country, or another way to send it. */
export const CheckoutCartDocument = graphql(`
  query CheckoutSums($country: CountryCode!, $shipping: ID) {
    cart { id ...CheckoutCart }
  }
`)

export const PlaceOrderDocument = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      __typename
      ... on OrderPlaced { orderToken order { id number } }
      ... on CartChangedMeanwhile { total { amount currency } }
      ... on OutOfStock { lines { sku available } }
      ... on TooManyAttempts { retryAt }
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

/** What the cart's lines are called, by the shop's numbers. */
export const CartSkusDocument = graphql(`
  query CartSkus {
    cart { id lines { id title variant { id sku } } }
  }
`)

export const AddCardDocument = graphql(`
  mutation AddCard($token: String!, $key: ID) {
    addPaymentMethod(providerToken: $token, idempotencyKey: $key) {
      __typename
      ... on PaymentMethodAdded { method { id } }
      ... on CardRefused { declineCode }
      ... on TooManyAttempts { retryAt }
      ... on Problem { message }
    }
  }
`)
