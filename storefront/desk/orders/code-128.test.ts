import { expect, test } from 'vitest'
import { barsOf, quietZone, valuesOf } from './code-128.ts'

/** The printable letters of ASCII. */
const all = Array.from({ length: 95 }, (_, nth) => String.fromCharCode(32 + nth)).join('')

/** Reads bars as a scanner does: by the widths of each symbol's three bars and three spaces. */
function widthsOf(text: string): string[] {
  const { bars, width } = barsOf(text) ?? { bars: [], width: 0 }
  const edges = bars.flatMap(({ x, width }) => [x, x + width])
  expect([edges[0], width - (edges.at(-1) ?? 0)]).toEqual([quietZone, quietZone])
  const widths = edges.slice(1).map((edge, nth) => edge - (edges[nth] ?? 0))
  return Array.from({ length: Math.ceil(widths.length / 6) }, (_, nth) => widths.slice(nth * 6, nth * 6 + 6).join(''))
}

test('a number has a start, a symbol for each letter, a check and a stop', () => {
  // The example of https://en.wikipedia.org/wiki/Code_128
  expect(valuesOf('Wikipedia')).toEqual([104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88])
  expect(widthsOf('Wikipedia').slice(0, 2)).toEqual(['211214', '311321'])
  expect(widthsOf('MM-7F3K-22').slice(-2)).toEqual(['233111', '2'])
})

test('each symbol is eleven modules wide with bars of an even number, and no two are alike', () => {
  const symbols = widthsOf(all).slice(0, -2)
  expect(symbols).toHaveLength(97)
  for (const symbol of symbols) {
    const widths = [...symbol].map(Number)
    expect(widths.reduce((sum, width) => sum + width)).toBe(11)
    expect(((widths[0] ?? 0) + (widths[2] ?? 0) + (widths[4] ?? 0)) % 2).toBe(0)
  }
  expect(new Set(symbols.slice(0, 96)).size).toBe(96)
})

test('what is no printable ASCII has none', () => {
  expect(barsOf('Bücher')).toBeNull()
})
