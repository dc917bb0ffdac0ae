import { expect, test } from 'vitest'
import {
  discardRow,
  Letters,
  type LyingLetter,
  letterId,
  letterRow,
  noDiscard,
  noLetter,
  noRedrive,
  redriveRow,
} from './dead-letter-rows.ts'

function letter(offset: bigint, blocking = true): LyingLetter {
  const place = { topic: 'orders.events', partition: 3, offset } as const
  const at = new Date('2026-01-01T00:00:00Z')
  const burial = { reason: 'Error: no', attempts: 5, blocking, buriedAt: at }
  return { ...place, id: letterId(place), key: 'ord_1', value: 'not {json}', at, ...burial }
}

test('a letter is read as it was written', () => {
  const letters = new Letters()
  letters.apply(letterRow(letter(17n)))
  expect(letters.all()).toEqual([letter(17n)])
})

test('a key is parked as long as a letter blocks it, and one that can never be processed does not', () => {
  const letters = new Letters()
  for (const row of [letterRow(letter(9n)), letterRow(letter(10n)), letterRow(letter(8n, false))]) letters.apply(row)
  expect(letters.ofKey('orders.events', 'ord_1').map(({ offset }) => offset)).toEqual([9n, 10n])
  letters.apply(noLetter('orders.events/3/9'))
  expect(letters.isParked('orders.events', 'ord_1')).toBe(true)
  letters.apply(letterRow(letter(10n, false)))
  expect(letters.isParked('orders.events', 'ord_1')).toBe(false)
  expect(letters.all().map(({ offset }) => offset)).toEqual([8n, 10n])
})

test('a letter to be discarded is delivered as such, with those of its key', () => {
  const letters = new Letters()
  for (const row of [letterRow(letter(9n)), letterRow(letter(10n))]) letters.apply(row)
  for (const row of [
    discardRow('orders.events/3/9'),
    ...[9, 10].map((offset) => redriveRow(`orders.events/3/${offset}`)),
  ])
    letters.apply(row)
  expect(letters.redriven().map(({ offset, discarded }) => [offset, discarded])).toEqual([
    [9n, true],
    [10n, false],
  ])
  letters.apply(noDiscard('orders.events/3/9'))
  expect(letters.isDiscarded('orders.events/3/9')).toBe(false)
})

test('wishes for letters that are gone grant nothing', () => {
  const letters = new Letters()
  letters.apply(letterRow(letter(9n)))
  letters.apply(letterRow(letter(10n)))
  letters.apply(redriveRow('orders.events/3/10'))
  letters.apply(redriveRow('orders.events/3/9'))
  letters.apply(redriveRow('orders.events/3/7'))
  expect(letters.redriven().map(({ offset }) => offset)).toEqual([9n, 10n])
  letters.apply(noRedrive('orders.events/3/9'))
  expect(letters.redriven().map(({ offset }) => offset)).toEqual([10n])
})
