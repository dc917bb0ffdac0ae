import { expect, test } from 'vitest'
import { formats } from './format.ts'
import { languages } from './languages.ts'
import { refusalIn } from './refusal.ts'

const reader = (language: 'en' | 'de') => ({ words: languages[language], formats: formats(language) })
const { bag, checkout, coupon, order } = languages.de.refusals
const message = 'As the service says it.'

test('a refusal is told in the reader’s language, with its facts as they are written there', () => {
  const changed = {
    __typename: 'CartChangedMeanwhile',
    total: { amount: '1234.50', currency: 'EUR' },
    message,
  } as const
  expect(refusalIn(reader('en'), languages.en.refusals.checkout, changed)).toContain('It comes to €1,234.50 now')
  expect(refusalIn(reader('de'), checkout, changed)).toContain('Es kostet jetzt 1.234,50\u00a0€')
  const full = { __typename: 'QuantityLimit', limit: 99, message } as const
  expect(refusalIn(reader('de'), bag, full)).toBe('Das ist mehr, als in einen Korb passt: höchstens 99.')
})

test('what only a newer service knows is told in its own sentence', () => {
  const unknown = (refusal: object) => ({ ...refusal, message }) as never
  expect(refusalIn(reader('de'), bag, unknown({ __typename: 'BagSealed' }))).toBe(message)
  expect(refusalIn(reader('de'), bag, unknown({ __typename: 'constructor' }))).toBe(message)
  expect(refusalIn(reader('de'), coupon, unknown({ __typename: 'CouponNotUsable', reason: 'FULL_MOON' }))).toBe(message)
  expect(refusalIn(reader('de'), order, unknown({ __typename: 'NotAllowedNow', status: 'LOST' }))).toBe(message)
})

test('where nobody answered, or not a word, it did not work', () => {
  expect(refusalIn(reader('de'), bag, null)).toBe(languages.de.product.failed)
  expect(refusalIn(reader('de'), bag, undefined)).toBe(languages.de.product.failed)
  expect(refusalIn(reader('de'), bag, { __typename: 'BagSealed' } as never)).toBe(languages.de.product.failed)
})

test('a problem without words, or without the facts that they tell, does not compile', () => {
  // @ts-expect-error: a bag's words know no such problem.
  expect(refusalIn(reader('de'), bag, { __typename: 'OutOfStock', message })).toBe(message)
  // @ts-expect-error: the words tell the limit.
  expect(refusalIn(reader('de'), bag, { __typename: 'QuantityLimit', message })).not.toBe(message)
})
