import { expect, test } from 'vitest'
import { brokenPasswordRules, isTooLong } from './password-rules.ts'

const ada = { name: 'Ada Quist', email: 'quist@buyers.example' }

test.each(['Tr4vel-lantern-blue-owl', 'ten chars!', '密码密码很长的密码呢啊', '👩‍🚀🚀🌍🌙✨🪐☄️🛰️👽🛸'])(
  '%j is fine',
  (password) => {
    expect(brokenPasswordRules(password, ada)).toEqual([])
  },
)

test.each([
  ['ninechars', 'At least 10 characters.'],
  ['👩🚀👩🚀🌍🌙✨🪐🛸', 'At least 10 characters.'],
  ['abcabcabcabc', 'At least four different characters.'],
  ['QWERTYUIOP', 'Not one that everybody uses.'],
  ['1234567890', 'Not one that everybody uses.'],
  ['Football123', 'Not one that everybody uses.'],
  ['ｐａｓｓｗｏｒｄ１２３', 'Not one that everybody uses.'],
  ['ninechar\u0073\u0307', 'At least 10 characters.'],
  ['my-Quist@buyers.example!', 'Not your own name or e-mail address.'],
  ['the-quist-family', 'Not your own name or e-mail address.'],
  ['ADA QUIST 1815', 'Not your own name or e-mail address.'],
])('%j is too easy to guess: %s', (password, rule) => {
  expect(brokenPasswordRules(password, ada)).toEqual([rule])
})

test('a name of three letters may stand in a password', () => {
  expect(brokenPasswordRules('salamander-12', { name: 'Al', email: 'man@buyers.example' })).toEqual([])
})

test('every broken rule is told at once', () => {
  expect(brokenPasswordRules('aaa', ada)).toHaveLength(2)
})

test('too long is counted in bytes, and nothing else is looked at then', () => {
  expect(isTooLong('é'.repeat(512))).toBe(false)
  expect(isTooLong('é'.repeat(513))).toBe(true)
  expect(brokenPasswordRules('a'.repeat(1_025), ada)).toEqual(['At most 1024 bytes.'])
})
