import { graphql } from '../../generated/index.ts'

export const CheckoutDocument = graphql(`
  query Checkout($country: CountryCode!, $shipping: ID, $account: Boolean!) {
    ...Chrome
    cart {
      id
      version
      coupon
      lines { id title quantity forSale lineTotal { amount currency } }
      shippingOptions(country: $country) { id code name estimate price { amount currency } }
      totals(shipTo: $country, shippingOption: $shipping) {
        subtotal { amount currency }
        discount { amount currency }
        shipping { amount currency }
        tax { amount currency }
        total { amount currency }
        shippingOption { id code }
      }
    }
    me @include(if: $account) {
      id
      email
      name
      addresses { id isDefault address { name line1 line2 city region postalCode country } }
      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }
    }
  }
`)

export const PlaceOrderDocument = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      __typename
      ... on OrderPlaced { orderToken order { id number } }
      ... on CartChangedMeanwhile { total { amount currency } }
      ... on OutOfStock { lines { sku available } }
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const AddCardDocument = graphql(`
  mutation AddCard($token: String!) {
    addPaymentMethod(providerToken: $token) {
      __typename
      ... on PaymentMethodAdded { method { id } }
      ... on Problem { message }
    }
  }
`)
