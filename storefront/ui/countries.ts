import { countries } from '@micromart/postal-address'
import { countryNames } from '../words/format.ts'
import type { Language } from '../words/languages.ts'

/** Offered in the address form, by their names; whether the shop sends there is the shop's to say, by its ways of sending. */
export function countriesIn(language: Language): ReturnType<typeof countryNames> {
  const known = named.get(language) ?? countryNames(language, [...countries])
  named.set(language, known)
  return known
}

const named = new Map<Language, ReturnType<typeof countryNames>>()
