import { de } from './de.ts'
import { en } from './en.ts'
import { type Price, pricesIn } from './price.ts'
import type { Words } from './words.ts'

/** The languages that the shop has words in, by their tags: another one is a file, and a line here and below. */
export const languages = { en, de } satisfies Record<string, Words>
export type Language = keyof typeof languages

/** Where amounts are written as its readers expect them who name no country. */
const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag)

/** How somebody is spoken to. */
export interface Speech {
  language: Language
  words: Words
  price: Price
  /** Whether it is a language that they have asked for, and not what there is in place of it. */
  isWished: boolean
}

/**
 * How to speak to whoever reads that language: by RFC 4647, section 3.4, the tag is shortened until there are words in it, as from `de-AT` to
 * `de`, and English is for everybody else. Amounts are written as in their country, where the tag names one.
 *
 * @param tag of BCP 47; null where they have not said
 */
export function speechFor(tag: string | null): Speech {
  const wished = ranges(tag ?? '').find(isLanguage)
  const language = wished ?? 'en'
  const country = wished && /^[a-z]+(?:-[A-Z][a-z]{3})?-([A-Z]{2})(?:-|$)/.exec(tag ?? '')?.[1]
  return {
    language,
    words: languages[language],
    price: pricesIn(country ? `${language}-${country}` : locales[language]),
    isWished: wished !== undefined,
  }
}

/** A tag and its beginnings, the longest first. */
const ranges = (tag: string): string[] =>
  tag.split('-').map((_, at, parts) => parts.slice(0, parts.length - at).join('-'))
