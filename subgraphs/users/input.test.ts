import { readInput } from '@micromart/input'
import { expect, test } from 'vitest'
import { profileInput, savedAddressInput, signInInput, signUpInput } from './input.ts'
import { berlin, password } from './testing/samples.ts'

const email = 'ada@buyers.example'

test.each([' ', 'x'.repeat(101), 'a\u0007b', '\ud800'])('%j is no name', (name) => {
  expect(readInput(signUpInput, { name, email, password })).toMatchObject({ problem: 'invalid input', path: ['name'] })
})

test.each([
  ['a name that is read backwards', 'Ada \u202etsiuQ'],
  ['an isolate', 'Ada\u2066 Quist'],
  ['a blank without width', 'Ada\u200bQuist'],
  ['a joiner between Latin letters', 'Ada\u200dQuist'],
  ['nothing but a filler', '\u3164'],
  ['nothing but a blank of Braille', '\u2800'],
  ['a soft hyphen', 'Ada\u00ad Quist'],
  ['a tag', 'Ada\u{e0041}'],
  ['a mark of byte order within', 'Ada\ufeffQuist'],
])('%s is no name', (_what, name) => {
  expect(readInput(signUpInput, { name, email, password })).toMatchObject({ problem: 'invalid input', path: ['name'] })
})

test('a name keeps what its script needs, seen or not, in one form of each letter', () => {
  for (const name of ['علی\u200cرضا', 'क्\u200dषमा', '👩\u200d🚀', '❤\ufe0f Ada', 'Zoë', 'Zoe\u0308']) {
    const kept = { name: name.normalize(), email, password }
    expect(readInput(signUpInput, { name, email, password })).toEqual({ value: kept })
  }
})

test('a name is counted in characters, whatever script they are of', () => {
  for (const name of ['張偉', 'O’Neill-Ångström', '👩'.repeat(100)]) {
    expect(readInput(signUpInput, { name: ` ${name} `, email, password })).toEqual({ value: { name, email, password } })
  }
})

test('a password is taken as it comes, but for one that nobody would hash', () => {
  expect(readInput(signInInput, { email, password: '  blanks count  ' })).toEqual({
    value: { email, password: '  blanks count  ' },
  })
  expect(readInput(signInInput, { email, password: 'x'.repeat(1_025) })).toMatchObject({ path: ['password'] })
})

test('what is left out of a profile stays as it is', () => {
  expect(readInput(profileInput, {})).toEqual({ value: {} })
  expect(readInput(profileInput, { name: null, email: null })).toEqual({ value: { name: null, email: null } })
  expect(readInput(profileInput, { name: '' })).toMatchObject({ path: ['name'] })
  expect(readInput(profileInput, { email: 'none' })).toMatchObject({ path: ['email'] })
})

test('a blank label is none', () => {
  expect(readInput(savedAddressInput, { label: ' ', address: berlin })).toEqual({
    value: { label: null, address: berlin },
  })
  expect(readInput(savedAddressInput, { label: 'x'.repeat(101), address: berlin })).toMatchObject({ path: ['label'] })
  expect(readInput(savedAddressInput, { address: { ...berlin, city: '' } })).toMatchObject({
    path: ['address', 'city'],
  })
})
