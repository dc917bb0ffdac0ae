import { readInput } from '@micromart/input'
import { expect, test } from 'vitest'
import { email, emailKey } from './email.ts'

test('an address is kept as it was written, less the blanks around it', () => {
  expect(readInput(email, '  Ada.Quist+shop@Buyers.example ')).toEqual({ value: 'Ada.Quist+shop@Buyers.example' })
})

test.each([
  '',
  ' ',
  'ada',
  'ada@',
  '@buyers.example',
  'a b@buyers.example',
  'a\0@buyers.example',
  'ada@buyers\n.example',
])('%j is no address', (sent) => {
  expect(readInput(email, sent)).toMatchObject({ message: 'That is not an e-mail address.' })
})

test('an address has at most 254 characters', () => {
  const long = `ada@${'mail.'.repeat(48)}example`
  expect(readInput(email, `abc${long}`)).toEqual({ value: `abc${long}` })
  expect(readInput(email, `abcd${long}`)).toMatchObject({ problem: 'invalid input' })
})

test('two spellings of one mailbox are one account', () => {
  expect(emailKey('Ada@Buyers.EXAMPLE')).toBe(emailKey('ada@buyers.example'))
  expect(emailKey('eve@buyers.example')).not.toBe(emailKey('ada@buyers.example'))
})
