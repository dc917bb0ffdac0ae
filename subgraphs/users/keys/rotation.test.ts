import { expect, test } from 'vitest'
import { dueFrom, forgottenBefore, publishedUntil, unusedAfter, wantedFrom } from './rotation.ts'

const made = new Date('2026-05-01T12:00:00Z')
const newest = { activeFrom: made, askedAt: null }
const after = (time: string) => new Date(`2026-05-${time}Z`)

test('a key is due ten minutes before it is as old as it may be, and signs ten minutes after it was made', () => {
  expect(dueFrom(newest, 30, after('31T11:49:59'))).toBeNull()
  expect(dueFrom(newest, 30, after('31T11:50:00'))).toEqual(after('31T12:00:00'))
})

test('one that is wanted signs at once, and after one that a faster clock has made', () => {
  expect(wantedFrom(newest, after('02T00:00:00'))).toEqual(after('02T00:00:00'))
  expect(wantedFrom(newest, after('01T11:59:30'))).toEqual(after('01T12:00:00.001'))
})

test('nobody’s clock is more than a minute fast, so later keys have signed nothing', () => {
  expect(unusedAfter(made)).toEqual(after('01T12:01:00'))
})

test('a key is published until its last token has expired everywhere, and forgotten a day later', () => {
  expect(publishedUntil(made)).toEqual(after('01T12:20:00'))
  expect(forgottenBefore(after('02T12:20:00'))).toEqual(after('01T12:20:00'))
})
