import { expect, test } from 'vitest'
import { forwardedAddress } from './forwarded.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  [' 192.0.2.7\t', '192.0.2.7'],
  ['192.0.2.7:4711', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['[::FFFF:192.0.2.7]:4711', '192.0.2.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['2001:db8::1:443', '2001:db8::1:443'],
  ['', null],
  ['unknown', null],
  ['_hidden', null],
  ['192.0.2.7:', null],
  ['192.0.2.7:port', null],
  ['192.0.2:80', null],
  ['192.0.2.256:80', null],
  ['[192.0.2.7', null],
  ['[2001:db8::1]443', null],
  ['shop.example:80', null],
])('%j tells of %j', (entry, address) => {
  expect(forwardedAddress(entry)).toBe(address)
})
