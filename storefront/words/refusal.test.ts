import { expect, test } from 'vitest'
import { formats } from './format.ts'
import { languages } from './languages.ts'
import { byField, refusalIn } from './refusal.ts'

const reader = (language: 'en' | 'de') => ({ words: languages[language], formats: formats(language) })
const { bag, checkout, coupon, order } = languages.de.refusals
const message = 'As the service says it.'

/** An answer in which a mutation came to that. */
const answer = <Result>(done: Result) => ({ data: { done }, errors: [], status: 200 })
const failed = (code: string, status = 200) => ({
  data: { done: null },
  errors: [{ message, path: ['done'], extensions: { code } }],
  status,
})

test('a refusal is told in the reader’s language, with its facts as they are written there', () => {
  const changed = answer({
    ...({ __typename: 'CartChangedMeanwhile', message } as const),
    total: { amount: '1234.50', currency: 'EUR' },
  })
  expect(refusalIn(reader('en'), languages.en.refusals.checkout, changed, 'done')).toContain(
    'It comes to €1,234.50 now',
  )
  expect(refusalIn(reader('de'), checkout, changed, 'done')).toContain('Es kostet jetzt 1.234,50\u00a0€')
  const full = answer({ __typename: 'QuantityLimit', limit: 99, message } as const)
  expect(refusalIn(reader('de'), bag, full, 'done')).toBe('Das ist mehr, als in einen Korb passt: höchstens 99.')
})

test('of what was done, nothing is told', () => {
  expect(refusalIn(reader('de'), bag, answer({ __typename: 'CartChanged', cart: { id: 'crt_1' } }), 'done')).toBeNull()
})

test('what only a newer service knows is told in its own sentence', () => {
  const unknown = (refusal: object) => answer({ ...refusal, message } as never)
  expect(refusalIn(reader('de'), bag, unknown({ __typename: 'BagSealed' }), 'done')).toBe(message)
  expect(refusalIn(reader('de'), bag, unknown({ __typename: 'constructor' }), 'done')).toBe(message)
  const moon = unknown({ __typename: 'CouponNotUsable', reason: 'FULL_MOON' })
  expect(refusalIn(reader('de'), coupon, moon, 'done')).toBe(message)
  expect(refusalIn(reader('de'), order, unknown({ __typename: 'NotAllowedNow', status: 'LOST' }), 'done')).toBe(message)
})

test('what nobody sees in what was sent is named beside the rule', () => {
  const unseen = {
    __typename: 'InvalidInput',
    message: 'A reason has a character that cannot be seen, U+202E.',
    path: ['reason'],
  } as const
  const said = refusalIn(reader('en'), languages.en.refusals.order, answer(unseen), 'done')
  expect(said).toBe(
    'Say in a few words what is wrong with it. There is a character in it that nobody sees (U+202E): type it anew.',
  )
})

test('where nobody answered, or not a word, it did not work', () => {
  const { unheard } = languages.de.errors
  expect(refusalIn(reader('de'), bag, { data: null, errors: [], status: 0 }, 'done')).toBe(unheard)
  expect(refusalIn(reader('de'), bag, failed('SUBGRAPH_UNAVAILABLE'), 'done')).toBe(unheard)
  expect(refusalIn(reader('de'), bag, answer({ __typename: 'BagSealed', message: '' } as never), 'done')).toBe(unheard)
  expect(refusalIn(reader('de'), bag, { data: null, errors: [], status: 0 }, 'done', 'Niemand da.')).toBe('Niemand da.')
})

test('who asked too much, or is not signed in any more, or asked what makes no sense, is told so', () => {
  const told = (code: string, status?: number) => refusalIn(reader('de'), bag, failed(code, status), 'done')
  expect(told('RATE_LIMITED', 429)).toContain('Eine Minute warten')
  expect(told('UNAUTHENTICATED', 401)).toContain('Sie sind nicht angemeldet.')
  expect(told('BAD_USER_INPUT', 400)).toContain('Das passt hier nicht.')
})

test('what does not fit is told by the innermost field that there is a rule for', () => {
  const told = byField({ price: 'A price.', currency: 'A currency.' }, 'Something.')
  expect(told({ path: ['price', 'amount'] })).toBe('A price.')
  expect(told({ path: ['price', 'currency'] })).toBe('A currency.')
  expect(told({ path: ['constructor'] })).toBe('Something.')
  expect(told({ path: [] })).toBe('Something.')
  expect(byField({ whole: 'Too many.' }, 'Something.')({ path: [] })).toBe('Too many.')
})

test('a problem without words, or without the facts that they tell, does not compile', () => {
  const stock = answer({ __typename: 'OutOfStock', message } as const)
  // @ts-expect-error: a bag's words know no such problem.
  expect(refusalIn(reader('de'), bag, stock, 'done')).toBe(message)
  const limit = answer({ __typename: 'QuantityLimit', message } as const)
  // @ts-expect-error: the words tell the limit.
  expect(refusalIn(reader('de'), bag, limit, 'done')).not.toBe(message)
})
