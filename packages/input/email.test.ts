import { expect, test } from 'vitest'
import { email, emailKey, knownEmail } from './email.ts'
import { readInput } from './read.ts'

test.each([
  'Ada.Quist+shop@Buyers.example',
  "o'neill!#$%&*/=?^_`{|}~-@buyers.example",
  '"ada quist"@buyers.example',
  '"a@b\\" c"@buyers.example',
  'ada@münchen.example',
  'ada@xn--mnchen-3ya.example',
  'ada@例え.テスト',
  'ada@покупки.example',
  'ada@αγορές.example',
  'ada@東京shop.example',
  'ada@例え。テスト',
  'ada@xn--r8jz45g.xn--zckzah',
  'ada@3com.example',
])('%s is kept as it was written, less the blanks around it', (address) => {
  expect(readInput(email, `  ${address} `)).toEqual({ value: address })
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
  '.ada@buyers.example',
  'ada.@buyers.example',
  'a..b@buyers.example',
  '"ada@buyers.example',
  '"a"b@buyers.example',
  'ada@buyers',
  'ada@buyers..example',
  'ada@-buyers.example',
  'ada@buyers_.example',
  'ada@127.0.0.1',
  'ada@0x7f.1',
  'ada@[127.0.0.1]',
  'ada@buyers.example:25',
  'ada@buyers.example/x',
  'ada@buyers%2eexample',
  'ada@xn--a.example',
  'ada@buy\u202eers.example',
  'ada@buy\u200bers.example',
  'ädä@buyers.example',
  'ada@buyer\u0455.example',
  'ada@xn--buyer-l2e.example',
  'ada@\u03bfnline.example',
  `ada@${'x'.repeat(64)}.example`,
  `${'x'.repeat(65)}@buyers.example`,
])('%j is no address', (sent) => {
  expect(readInput(email, sent)).toMatchObject({ message: expect.stringContaining('That is not an e-mail address.') })
})

test('an address has at most 254 bytes, as it is on the wire', () => {
  const long = `ada@${'mail.'.repeat(48)}example`
  expect(readInput(email, `abc${long}`)).toEqual({ value: `abc${long}` })
  expect(readInput(email, `abcd${long}`)).toMatchObject({ problem: 'invalid input' })
  expect(readInput(email, `ada@${'ü.'.repeat(31)}example`)).toMatchObject({ problem: 'invalid input' })
})

test.each([
  ['Ada@Buyers.EXAMPLE', 'ada@buyers.example'],
  ['ada@MÜNCHEN.example', 'ada@xn--mnchen-3ya.example'],
  ['ada@mu\u0308nchen.example', 'ada@münchen.example'],
  ['ada@例え。テスト', 'ada@例え.テスト'],
])('%s and %s are one account', (one, other) => {
  expect(emailKey(one)).toBe(emailKey(other))
})

test('two mailboxes are two accounts', () => {
  expect(emailKey('eve@buyers.example')).not.toBe(emailKey('ada@buyers.example'))
  expect(emailKey('ada@münchen.example')).not.toBe(emailKey('ada@munchen.example'))
})

test('what was an address before is looked up as it was', () => {
  const mixed = 'ada@buyer\u0455.example'
  expect(readInput(email, mixed)).toMatchObject({ problem: 'invalid input' })
  expect(readInput(knownEmail, mixed)).toEqual({ value: mixed })
  expect(emailKey(mixed)).toBe('ada@xn--buyer-l2e.example')
})
