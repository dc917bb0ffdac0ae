import { expect, test } from 'vitest'
import {
  DeadLetterTable,
  discardRow,
  letterId,
  letterRow,
  noDiscard,
  noLetter,
  noRedrive,
  redriveRow,
  type StoredLetter,
} from './dead-letter-table.ts'

function letter(offset: bigint, blocking = true): StoredLetter {
  const position = { topic: 'orders.events', partition: 3, offset } as const
  const at = new Date('2026-01-01T00:00:00Z')
  const failure = { reason: 'Error: no', attempts: 5, blocking, buriedAt: at }
  return { ...position, id: letterId(position), key: 'ord_1', value: 'not {json}', at, ...failure }
}

test('a letter is read as it was written', () => {
  const table = new DeadLetterTable()
  table.apply(letterRow(letter(17n)))
  expect(table.all()).toEqual([letter(17n)])
})

test('a key is parked as long as a letter blocks it, and one that can never be processed does not', () => {
  const table = new DeadLetterTable()
  for (const row of [letterRow(letter(9n)), letterRow(letter(10n)), letterRow(letter(8n, false))]) table.apply(row)
  expect(table.ofKey('orders.events', 'ord_1').map(({ offset }) => offset)).toEqual([9n, 10n])
  table.apply(noLetter('orders.events/3/9'))
  expect(table.isParked('orders.events', 'ord_1')).toBe(true)
  table.apply(letterRow(letter(10n, false)))
  expect(table.isParked('orders.events', 'ord_1')).toBe(false)
  expect(table.all().map(({ offset }) => offset)).toEqual([8n, 10n])
})

test('a letter to be discarded is delivered as such, with those of its key', () => {
  const table = new DeadLetterTable()
  for (const row of [letterRow(letter(9n)), letterRow(letter(10n))]) table.apply(row)
  for (const row of [
    discardRow('orders.events/3/9'),
    ...[9, 10].map((offset) => redriveRow(`orders.events/3/${offset}`)),
  ])
    table.apply(row)
  expect(table.redriven().map(({ offset, discarded }) => [offset, discarded])).toEqual([
    [9n, true],
    [10n, false],
  ])
  table.apply(noDiscard('orders.events/3/9'))
  expect(table.isDiscarded('orders.events/3/9')).toBe(false)
})

test('requests for letters that are gone redrive nothing', () => {
  const table = new DeadLetterTable()
  table.apply(letterRow(letter(9n)))
  table.apply(letterRow(letter(10n)))
  table.apply(redriveRow('orders.events/3/10'))
  table.apply(redriveRow('orders.events/3/9'))
  table.apply(redriveRow('orders.events/3/7'))
  expect(table.redriven().map(({ offset }) => offset)).toEqual([9n, 10n])
  table.apply(noRedrive('orders.events/3/9'))
  expect(table.redriven().map(({ offset }) => offset)).toEqual([10n])
})
