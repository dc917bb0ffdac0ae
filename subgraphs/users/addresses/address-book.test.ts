import { expect, test } from 'vitest'
import { heirOf, placeIn } from './address-book.ts'

const home = { id: 'adr_home', isDefault: true }
const work = { id: 'adr_work', isDefault: false }

test('the first address is the default, and so is one that asks for it', () => {
  expect(placeIn([], {})).toEqual({ isDefault: true })
  expect(placeIn([], { isDefault: false })).toEqual({ isDefault: true })
  expect(placeIn([home], { isDefault: true })).toEqual({ isDefault: true })
  expect(placeIn([home], { isDefault: null })).toEqual({ isDefault: false })
})

test('the default stays it until another becomes it', () => {
  expect(placeIn([home, work], { id: home.id, isDefault: false })).toEqual({ isDefault: true })
  expect(placeIn([home, work], { id: work.id })).toEqual({ isDefault: false })
  expect(placeIn([home, work], { id: work.id, isDefault: true })).toEqual({ isDefault: true })
  expect(placeIn([work], { id: work.id })).toEqual({ isDefault: true })
})

test('an address that is not kept cannot be replaced', () => {
  expect(placeIn([home], { id: 'adr_other' })).toEqual({ problem: 'no such thing', what: 'address', id: 'adr_other' })
})

test('fifty are kept: one more is refused, one of them replaced', () => {
  const fifty = Array.from({ length: 50 }, (_, n) => ({ id: `adr_${n}`, isDefault: n === 0 }))
  expect(placeIn(fifty, {})).toMatchObject({ problem: 'invalid input', path: ['address'] })
  expect(placeIn(fifty, { id: 'adr_7' })).toEqual({ isDefault: false })
})

test('the oldest that is left inherits, where there is no default any more', () => {
  expect(heirOf([work, { id: 'adr_gym', isDefault: false }])).toBe(work)
  expect(heirOf([work, home])).toBeNull()
  expect(heirOf([])).toBeNull()
})
