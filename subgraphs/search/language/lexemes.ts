import { gtinKey } from '@micromart/input'
import { compact } from './fold.ts'
import { formsOf, initialledWords, joinedWords, words } from './words.ts'

/** What a product says, most telling first. */
export interface Texts {
  name: string
  /** Its brand, and the categories that it stands in. */
  places: readonly string[]
  /** The values that it can be chosen by, and its SKUs. */
  choices: readonly string[]
  description: string
}

// PostgreSQL's own limits on a tsvector.
const lastPosition = 16_383
const mostLexemes = 5_000

/** Each is found as a whole: SKUs by their parts as well, of which trade numbers have none. */
export interface Numbers {
  skus: readonly string[]
  gtins: readonly string[]
}

/**
 * The lexeme of a whole name, SKU or trade number, whatever stands between its letters and digits; null where there are none. A trade number is the same with
 * zeros before it, and as an ISBN of ten or thirteen.
 */
export const exactKey = (text: string): string | null => {
  const key = compact(text)
  return key === '' ? null : `=${gtinKey(key) ?? key}`
}

/**
 * A product's words as tsvector literals: name A, brand and categories B, options and SKUs C, these and GTINs also as a whole, description D. `heads` is the same
 * without the description, and with the name as a whole.
 */
export function lexemesOf({ name, places, choices, description }: Texts, { skus, gtins }: Numbers) {
  const told: string[] = []
  let position = 0
  const tell = (weight: string, text: string, wholes = joinedWords(text)) => {
    for (const { term } of words(text)) {
      position = Math.min(position + 1, lastPosition)
      for (const form of formsOf(term)) told.push(`'${form}':${position}${weight}`)
    }
    for (const term of wholes) told.push(`'${term}':${position}${weight}`)
  }
  tell('A', name, [...joinedWords(name), ...initialledWords(name)])
  for (const place of places) tell('B', place)
  for (const choice of [...choices, ...skus]) tell('C', choice)
  const heads = [...wholes([name, ...skus, ...gtins], 'A'), ...told].slice(0, mostLexemes)
  tell('D', description)
  const lexemes = [...wholes([...skus, ...gtins], 'C'), ...told].slice(0, mostLexemes)
  return { heads: heads.join(' '), lexemes: lexemes.join(' ') }
}

const wholes = (texts: readonly string[], weight: string): string[] =>
  [...new Set(texts.map(exactKey))].flatMap((key) => (key === null ? [] : `'${key}':1${weight}`))
