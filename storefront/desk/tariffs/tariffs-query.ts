import { graphql } from '../../generated/index.ts'

export const DeskMethodsDocument = graphql(`
  query DeskMethods($after: String) {
    shippingMethods { id code name position offered validFrom }
    shippingMethodHistory(first: 10, after: $after) {
      edges { node { id code name offered validFrom changedAt note changedBy { id name } } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const DeskRatesDocument = graphql(`
  query DeskRates($after: String) {
    shippingRates {
      id method zone country currency upToGrams price { amount currency } percent estimate offered
    }
    shippingRateHistory(first: 10, after: $after) {
      edges {
        node {
          id method zone country upToGrams price { amount currency } percent offered
          validFrom changedAt note changedBy { id name }
        }
      }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const DeskTaxDocument = graphql(`
  query DeskTax($after: String) {
    taxRates { id country percent validFrom }
    taxRateHistory(first: 10, after: $after) {
      edges { node { id country percent validFrom changedAt note changedBy { id name } } }
      pageInfo { endCursor hasNextPage hasPreviousPage }
    }
  }
`)

export const SetMethodDocument = graphql(`
  mutation DeskSetMethod($input: SetShippingMethodInput!) {
    setShippingMethod(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const SetRateDocument = graphql(`
  mutation DeskSetRate($input: SetShippingRateInput!) {
    setShippingRate(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

export const SetTaxDocument = graphql(`
  mutation DeskSetTax($input: SetTaxRateInput!) {
    setTaxRate(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)
