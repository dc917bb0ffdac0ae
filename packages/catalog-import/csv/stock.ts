import type { Noted } from '../reasons/reason.ts'
import { plainDigits } from './plain-digits.ts'

/** The most pieces that inventory counts of one variant. */
export const mostPieces = 1_000_000

/** No number is written at such length. */
const longest = 200

/** Pieces that a cell counts: undefined when it counts none; `note` where they are not the cell's own number. */
export function piecesIn(cell: string, decimalComma?: boolean): { pieces: number | undefined; note?: Noted } {
  if (cell.length > longest) return { pieces: undefined }
  const text = plainDigits(cell).replace(/\s+/g, ' ').trim()
  const said = cell.slice(0, 40)
  const negative = /^[-−–]\s*\d/.test(text)
  const exponent = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text)
  const number = exponent ? Number(text.replace(',', '.')) : wholeOf(text.replace(/^[-−–+]\s*/, ''), decimalComma)
  if (number === undefined || !Number.isFinite(number)) return { pieces: undefined }
  if (negative || number < 0) return { pieces: 0, note: { reason: 'stock-negative', said } }
  const pieces = Math.floor(number)
  if (pieces > mostPieces) return { pieces: mostPieces, note: { reason: 'stock-too-much', said, most: mostPieces } }
  return { pieces }
}

/** `12.0000` and `3,5` have decimals; three digits behind a mark are thousands unless it is the file's decimal mark. `>10` is at least that. */
function wholeOf(text: string, decimalComma: boolean | undefined): number | undefined {
  const match =
    /^[<>~≥]?\s*(\d[\d.,' \u00a0\u202f]*)\s*\+?\s*(?:pcs?|pieces?|stk|stück|szt|шт|個|件|개|uds?|pz|un)?\.?$/iu.exec(
      text,
    )
  const digits = match?.[1]?.replace(/[' \u00a0\u202f]/g, '').replace(/[.,]+$/, '')
  if (!digits) return
  const thousands = (mark: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(digits)
  if (thousands(',') && decimalComma !== true) return Number(digits.replaceAll(',', ''))
  if (thousands('.') && (decimalComma === true || digits.split('.').length > 2))
    return Number(digits.replaceAll('.', ''))
  const number = Number(digits.replace(',', '.'))
  return Number.isNaN(number) ? undefined : number
}
