import { expect, test } from 'vitest'
import { visitorAddress } from './address.ts'

test('without a proxy of ours, what a visitor says of itself is not believed', () => {
  expect(visitorAddress('203.0.113.7', '198.51.100.1', 0)).toBe('203.0.113.7')
})

test('behind proxies, the entry of the outermost one counts and what stands before it does not', () => {
  expect(visitorAddress('10.0.0.1', '198.51.100.1, 203.0.113.7', 1)).toBe('203.0.113.7')
  expect(visitorAddress('10.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.9', 2)).toBe('203.0.113.7')
  expect(visitorAddress('10.0.0.1', '6.6.6.6, 203.0.113.7:4711', 1)).toBe('203.0.113.7')
})

test('nonsense in the header leaves the connection to tell', () => {
  expect(visitorAddress('::ffff:10.0.0.1', 'unknown', 1)).toBe('10.0.0.1')
  expect(visitorAddress(undefined, undefined, 1)).toBe('127.0.0.1')
})
