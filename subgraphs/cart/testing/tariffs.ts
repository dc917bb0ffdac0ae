import { staff } from '@micromart/service/testing'
import type { CartHarness } from './harness.ts'

export const boss = staff('usr_boss')
/** What staff are answered. */
export const asStaff = async (here: CartHarness, source: string, variables: object = {}) =>
  (await here.ask(source, { ...variables }, boss)).data
const change = 'validFrom note changedBy { id }'
export const setting = `mutation ($tax: SetTaxRateInput!) { setTaxRate(input: $tax) { __typename
  ... on TaxRateSet { taxRate { country percent ${change} } } ... on Problem { message } ... on InvalidInput { path } } }`
export const settingRate = `mutation ($rate: SetShippingRateInput!) { setShippingRate(input: $rate) { __typename
  ... on ShippingRateSet { shippingRate { zone country currency upToGrams price { amount currency } percent offered } }
  ... on Problem { message } ... on NotFound { of } ... on InvalidInput { path } } }`
export const settingMethod = `mutation ($method: SetShippingMethodInput!) { setShippingMethod(input: $method) { __typename
  ... on ShippingMethodSet { shippingMethod { code name position offered ${change} } }
  ... on Problem { message } ... on InvalidInput { path } } }`

export const setTax = async (here: CartHarness, tax: object) => (await asStaff(here, setting, { tax })).setTaxRate
export const setRate = async (here: CartHarness, rate: object) =>
  (await asStaff(here, settingRate, { rate })).setShippingRate
export const setMethod = async (here: CartHarness, method: object) =>
  (await asStaff(here, settingMethod, { method })).setShippingMethod
