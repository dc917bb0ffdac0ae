import { expect, test } from 'vitest'
import { daysIn } from './days.ts'

test.each([
  ['Europe/Berlin', '2026-12-31', '2026-12-30T23:00:00Z', '2026-12-31T22:59:59Z'],
  ['Europe/Berlin', '2026-07-01', '2026-06-30T22:00:00Z', '2026-07-01T21:59:59Z'],
  // Clocks are put forward, and back, in the course of it.
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z', '2026-11-02T04:59:59Z'],
  ['Asia/Kolkata', '2026-02-28', '2026-02-27T18:30:00Z', '2026-02-28T18:29:59Z'],
  ['Pacific/Auckland', '2026-01-01', '2025-12-31T11:00:00Z', '2026-01-01T10:59:59Z'],
  // They are put forward at midnight: it begins at one.
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00Z', '2026-03-29T20:59:59Z'],
])('in %s, %s begins at %s and ends at %s', (timeZone, day, start, end) => {
  const { startOf, startAfter, endOf, dayOf } = daysIn(timeZone)
  expect([startOf(day), endOf(day)]).toEqual([start, end])
  expect(Date.parse(startAfter(day)) - Date.parse(end)).toBe(1_000)
  expect([dayOf(start), dayOf(end)]).toEqual([day, day])
})

test('what is no day is left for the service to refuse', () => {
  const { startOf, endOf, dayOf } = daysIn('Europe/Berlin')
  for (const text of ['soon', '2026-13-41', '+275760-09-13', ''])
    expect([startOf(text), endOf(text)]).toEqual([text, text])
  for (const text of ['soon', '', null]) expect(dayOf(text)).toBe('')
  expect(endOf('9999-12-31')).toBe('9999-12-31T22:59:59Z')
})
