import { expect, test } from 'vitest'
import { declineOf } from './decline.ts'

test('a card is declined for what its bank says', () => {
  expect(declineOf('insufficient_funds')).toBe('funds')
  expect(declineOf('expired_card')).toBe('expired')
  expect(declineOf('payment_method_unusable')).toBe('offFile')
})

test.each(['lost_card', 'stolen_card', 'fraudulent'])('whoever holds a card is not told of %s', (code) => {
  expect(declineOf(code)).toBe(declineOf('card_declined'))
})

test('a code that the shop does not know has no words', () => {
  for (const code of ['', 'constructor', 'declined_by_the_moon']) expect(declineOf(code)).toBeUndefined()
})
