import { describe, expect, it } from 'vitest'
import { patternFault, wholePattern } from './pattern.ts'

describe('a pattern', () => {
  it.each([
    '^-?\\d{1,15}(\\.\\d{1,6})?$',
    '[A-Z]{3}',
    '(red|green|blue)',
    '(?<year>\\d{4})-\\d{2}',
    '\\p{L}{1,50}',
    '(?:[a-z0-9]{1,20}-){2}[a-z]{2}',
    '[(*+?{|]{1,9}\\{\\(\\+',
    '(?=.{3,20}$)[a-z]{1,20}',
    '',
  ])('%s may be used', (pattern) => {
    expect(patternFault(pattern)).toBeNull()
  })

  it.each(['(', '[z-a]', 'a{2,1}', '\\', '{1}', '(?<a>x)(?<a>y)'])('that is none, %s, is refused', (pattern) => {
    expect(patternFault(pattern)).toMatch(/^Invalid regular expression/)
  })

  it.each([
    'a*',
    'a+',
    'a{2,}',
    '(a+)+',
    '(?:a|a)*',
    '(a{1,30}){1,30}',
    '(?:a|b|ab){1,30}',
    '(a?){30}a{30}',
    '[\\s\\S]{0,400}[\\s\\S]{0,400}',
    '(?<!x{1,9})a+?',
  ])('%s could keep the router busy and is refused', (pattern) => {
    expect(patternFault(pattern)).toMatch(/upper bound/)
  })

  it('matches the whole value, whether it says so or not', () => {
    for (const pattern of ['[A-Z]{3}', '^[A-Z]{3}$', '[A-Z]{3}|[A-Z]{4}']) {
      expect(wholePattern(pattern).test('EUR')).toBe(true)
      expect(wholePattern(pattern).test('EUROS')).toBe(false)
      expect(wholePattern(pattern).test('xEUR')).toBe(false)
      expect(wholePattern(pattern).test('EUR\n')).toBe(false)
    }
  })
})
