// Code 128, https://www.iso.org/standard/43896.html (ISO/IEC 15417): what every scanner reads of printed numbers.

/** The widths of bars and spaces of each symbol, in modules, by its value from 0 to 105; a bar first. */
const symbols = `
  212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132
  221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313
  231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
  314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
  111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141
  114131 311141 411131 211412 211214 211232`
  .trim()
  .split(/\s+/)

const startB = 104
const stop = '2331112'
/** What has to be blank before the first bar and behind the last, in modules. */
export const quietZone = 10

/** The values of a text's symbols in code set B, with the start and the check, without the stop; null for what is no printable ASCII. */
export function valuesOf(text: string): number[] | null {
  const values = [...text].map((letter) => letter.charCodeAt(0) - 32)
  if (values.some((value) => value < 0 || value > 94)) return null
  const sum = values.reduce((all, value, nth) => all + value * (nth + 1), startB)
  return [startB, ...values, sum % 103]
}

interface Bars {
  /** Of all of it with its quiet zones, in modules. */
  width: number
  bars: { x: number; width: number }[]
}

/** The bars of a text; null for what is no printable ASCII. */
export function barsOf(text: string): Bars | null {
  const values = valuesOf(text)
  if (!values) return null
  const widths = [...values.map((value) => symbols[value] ?? ''), stop].join('')
  const bars: Bars['bars'] = []
  let x = quietZone
  for (const [nth, digit] of [...widths].entries()) {
    const width = Number(digit)
    if (nth % 2 === 0) bars.push({ x, width })
    x += width
  }
  return { width: x + quietZone, bars }
}
