import type { Noted } from '../../reasons/reason.ts'
import { numberIn } from '../cells/numbers.ts'
import { plainDigits } from '../cells/plain-digits.ts'

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

/** `>10` is at least that, and so is `more than 10`; `4 pcs` has a unit. */
function wholeOf(text: string, decimalComma: boolean | undefined): number | undefined {
  const match =
    /^(?:[<>~≥]|more than|over|mehr als|über|plus de|más de|più di|oltre|mais de|ponad|więcej niż|более|больше|meer dan)?\s*(\d[\d.,'’ \u00a0\u202f]*)\s*\+?\s*(?:pcs?|pieces?|stk|stück|szt|ks|шт|個|件|개|uds?|pz|un|in stock|auf lager|en stock|available|left|op voorraad|na stanie|в наличии)?\.?$/iu.exec(
      text,
    )
  return match?.[1] === undefined ? undefined : numberIn(match[1], decimalComma)
}
