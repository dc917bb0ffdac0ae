// Problems are answers: what a caller can act on is a value of the mutation's union.

export interface InvalidInput {
  __typename: 'InvalidInput'
  message: string
  path: string[]
}

export interface NotFound {
  __typename: 'NotFound'
  message: string
  id: string
}

export interface NotForSale {
  __typename: 'NotForSale'
  message: string
  variantId: string
}

export interface QuantityLimit {
  __typename: 'QuantityLimit'
  message: string
  limit: number
}

export interface CurrencyMismatch {
  __typename: 'CurrencyMismatch'
  message: string
  currency: string
}

export type CartProblem = InvalidInput | NotFound | NotForSale | QuantityLimit | CurrencyMismatch

export const invalidInput = (message: string, ...path: string[]): InvalidInput => ({
  __typename: 'InvalidInput',
  message,
  path,
})

export const notFound = (message: string, id: string): NotFound => ({ __typename: 'NotFound', message, id })

/** Who has put nothing in a cart yet has none. */
export const noCart = notFound('There is no cart yet.', 'cart')

export const notForSale = (variantId: string): NotForSale => ({
  __typename: 'NotForSale',
  message: 'That is not for sale.',
  variantId,
})

export const quantityLimit = (message: string, limit: number): QuantityLimit => ({
  __typename: 'QuantityLimit',
  message,
  limit,
})

export const currencyMismatch = (currency: string): CurrencyMismatch => ({
  __typename: 'CurrencyMismatch',
  message: `This cart is in ${currency}; a cart holds one currency.`,
  currency,
})
