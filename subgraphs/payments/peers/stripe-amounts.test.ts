import { currencyDecimals, currencyTable } from '@micromart/money'
import { expect, test } from 'vitest'
import { fromStripe, NotChargeable, toStripe } from './stripe-amounts.ts'

/** Currencies with digits for which Stripe says nothing. */
const notTaken = ['CLF', 'IQD', 'LYD', 'UYI', 'UYW']

test.each([...currencyTable.keys()].filter((code) => !notTaken.includes(code)))(
  'a thousand %s go to Stripe and come back',
  (currency) => {
    const money = { minor: 1000n * 10n ** BigInt(currencyDecimals(currency)), currency }
    const { amount, currency: code } = toStripe(money)
    expect(code).toBe(currency.toLowerCase())
    expect(fromStripe(amount, code)).toEqual(money)
  },
)

test.each(notTaken)('%s is refused before anything is sent', (currency) => {
  expect(() => toStripe({ minor: 1000n, currency })).toThrow(NotChargeable)
})

test.each([
  ['EUR', 1990n, 1990],
  ['JPY', 500n, 500],
  ['ISK', 5n, 500],
  ['UGX', 5n, 500],
  ['HUF', 1045n, 1045],
  ['TWD', 80045n, 80045],
  ['MGA', 500n, 5],
  ['KWD', 5120n, 5120],
])('%s: %i of our minor units are %i of Stripe’s', (currency, minor, amount) => {
  expect(toStripe({ minor, currency }).amount).toBe(amount)
})

test.each([
  ['MGA', 501n, /no fractions of MGA/],
  ['KWD', 5124n, /last of three digits of KWD/],
  ['BHD', 1n, /last of three digits/],
  ['EUR', 10n ** 17n, /no such amount/],
])('an amount that cannot be told is refused, never rounded: %s %i', (currency, minor, why) => {
  expect(() => toStripe({ minor, currency })).toThrow(why)
})
