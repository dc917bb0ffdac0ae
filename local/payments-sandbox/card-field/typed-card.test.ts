import { expect, test } from 'vitest'
import { cardOf, tokenOf } from '../cards.ts'
import { numberOf, type TypedCard } from './typed-card.ts'

const now = new Date('2026-11-28T12:00:00Z')
const typed: TypedCard = { number: '4242 4242 4242 4242', expiry: '04/29', securityCode: '123' }

const refusal = (change: Partial<TypedCard>) => {
  try {
    return numberOf({ ...typed, ...change }, now)
  } catch (error) {
    return (error as { code: string }).code
  }
}

test.each<Partial<TypedCard>>([
  {},
  { number: '4242-4242-4242-4242' },
  { number: '4242424242424242', expiry: ' 4 / 2029 ' },
  { expiry: '11/26' },
  { securityCode: '1234' },
])('%j is a card', (change) => {
  expect(numberOf({ ...typed, ...change }, now)).toBe('4242424242424242')
})

test.each<[Partial<TypedCard>, string]>([
  [{ number: '' }, 'invalid_number'],
  [{ number: '4242 4242 4242 4241' }, 'invalid_number'],
  [{ number: '4242 4242' }, 'invalid_number'],
  [{ number: '4242x4242x4242x4242' }, 'invalid_number'],
  [{ number: '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢' }, 'invalid_number'],
  [{ expiry: '' }, 'invalid_expiry'],
  [{ expiry: '13/29' }, 'invalid_expiry'],
  [{ expiry: '00/29' }, 'invalid_expiry'],
  [{ expiry: '0429' }, 'invalid_expiry'],
  [{ expiry: '10/26' }, 'expired_card'],
  [{ securityCode: '12' }, 'invalid_security_code'],
  [{ securityCode: 'abc' }, 'invalid_security_code'],
])('%j is %s', (change, code) => {
  expect(refusal(change)).toBe(code)
})

test('every card has a number that is one, and leads back to it', () => {
  const tokens = ['pm_card_visa', 'pm_card_mastercard', 'pm_card_chargeDeclined', 'pm_card_chargeCustomerFail']
  for (const token of [...tokens, 'pm_sandbox_slow', 'pm_sandbox_lost', 'pm_sandbox_lapses', 'pm_sandbox_exhausted']) {
    const number = cardOf(token)?.number ?? ''
    expect(numberOf({ ...typed, number }, now)).toBe(number)
    expect(tokenOf(number)).toBe(token)
  }
  expect(tokenOf('4111111111111111')).toBeUndefined()
})
