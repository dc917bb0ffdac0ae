import { describe, expect, test } from 'vitest'
import { boolean, float, int, odd, scalar, string } from './json-bytes.ts'

/** Where a text ends as a value, behind it a comma or the 0 that ends everything. */
const ends = (read: typeof string, text: string) => read(Buffer.from(`${text}\0`), 0)
const isWhole = (read: typeof string, text: string) => ends(read, text) === Buffer.byteLength(text)

describe('strings', () => {
  const right = ['""', '"a"', '"ä€😀"', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"\\u00e4\\uD83D"', '"a b: {},[]"']
  test.each(right)('%s', (text) => expect(isWhole(string, text)).toBe(true))
  const wrong = ['"', '"a', "'a'", '"\\x"', '"\\u00g0"', '"\\u00"', '"\n"', '"\\', 'a', '1', 'null', '']
  test.each(wrong)('not %j', (text) => expect(ends(string, text)).toBe(odd))
})

describe('numbers', () => {
  test.each(['0', '7', '-7', '2147483647', '-2147483648', '999999999'])('Int %s', (text) =>
    expect(isWhole(int, text)).toBe(true),
  )
  test.each(['2147483648', '-2147483649', '-0', '-', '', 'a', '99999999999'])('no Int %j', (text) =>
    expect(ends(int, text)).toBe(odd),
  )
  // What follows a value is looked at by whoever reads on.
  test.each(['1.5', '1e3', '007'])('not all of %s as an Int', (text) => expect(isWhole(int, text)).toBe(false))
  test.each(['0.5', '-1.25', '1e3', '1E-400', '-1.5e+10', '12345678901234567890'])('Float %s', (text) =>
    expect(isWhole(float, text)).toBe(true),
  )
  test.each(['1e400', '-1e400', '-0', '-0.0', '1.', '1e', '1e+', '.5', '+1', 'NaN'])('no Float %s', (text) =>
    expect(ends(float, text)).toBe(odd),
  )
  test('a number is a scalar however long it is', () =>
    expect(isWhole(scalar, '12345678901234567890.12345678901234567890e999')).toBe(true))
})

test('true and false, and nothing like them', () => {
  expect(['true', 'false', 'True', 'tru', 'null', '1'].map((text) => isWhole(boolean, text))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('what has others within is no plain scalar', () => {
  expect(['{"a":1}', '[1]', 'null'].map((text) => ends(scalar, text))).toEqual([odd, odd, odd])
})

test('whatever is taken for a value is what JSON takes for one', () => {
  const pieces = ['"', '\\', 'u', '0', '1', '9', '-', '.', 'e', '+', 'a', ' ', 'true', '\\n', '\u0001', 'é']
  let random = 1
  const next = () => {
    random = (random * 48_271) % 2_147_483_647
    return pieces[random % pieces.length]
  }
  const taken = new Set<string>()
  for (let nth = 0; nth < 5_000; nth++) {
    const made = Array.from({ length: 1 + (nth % 5) }, next).join('')
    const text = nth % 2 === 0 ? `"${made}"` : made
    if ([string, int, float, boolean, scalar].some((read) => isWhole(read, text))) taken.add(text)
  }
  expect(taken.size).toBeGreaterThan(100)
  expect([...taken].filter((text) => !isJson(text))).toEqual([])
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
