import { expect, test } from 'vitest'
import { money } from './money.ts'
import { readInput } from './read.ts'

const price = money({ least: 'zero', ofOnePiece: true })

test.each([
  ['XXX', '1.00', 'currency', 'That is no currency code such as "EUR".'],
  ['EUR', '0.001', 'amount', '"0.001" has more than 2 decimals, which its currency does not have.'],
  ['EUR', '-1', 'amount', 'This must not be below 0.'],
])('an amount of %s %s is refused at its %s', (currency, amount, field, message) => {
  expect(readInput(price, { amount, currency })).toMatchObject({ path: [field], message })
})
