import { describe, expect, it } from 'vitest'
import { isDateTime } from './index.ts'

describe('an instant', () => {
  it.each([
    '2026-07-01T12:30:00Z',
    '2026-07-01t12:30:00.123456z',
    '2024-02-29T23:59:59+05:30',
    '2000-02-29T00:00:00-00:00',
  ])('may be %s', (text) => {
    expect(isDateTime(text)).toBe(true)
    expect(Number.isNaN(new Date(text).getTime())).toBe(false)
  })

  it.each([
    '2026-13-40',
    '2026-07-01',
    '2026-07-01T12:30:00',
    '2026-07-01T12:30Z',
    '2026-07-01 12:30:00Z',
    '2026-13-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-07-01T24:00:00Z',
    '2026-07-01T12:60:00Z',
    '2026-07-01T12:30:60Z',
    '2026-07-01T12:30:00+24:00',
    '2026-07-01T12:30:00.Z',
    'Jul 1, 2026',
    '1782907200000',
    '',
  ])('is never %s', (text) => {
    expect(isDateTime(text)).toBe(false)
  })
})
