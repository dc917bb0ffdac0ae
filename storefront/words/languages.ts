import { de } from './de.ts'
import { en, type Words } from './en.ts'

/** The shop's languages, by the codes that pages and `Intl` know them by. */
export const languages = { en, de } satisfies Record<string, Words>
export type Language = keyof typeof languages

export const isLanguage = (code: string | undefined): code is Language =>
  code !== undefined && Object.hasOwn(languages, code)

/** The language in which somebody is spoken to who reads that tag of BCP 47, such as `de` of `de-AT`; null where there are no words in it. */
export function languageIn(tag: string | null | undefined): Language | null {
  const [code] = (tag ?? '').toLowerCase().split('-')
  return isLanguage(code) ? code : null
}

/** What a shopper reads: the one they chose, else the first of their browser's (`Accept-Language`) that there is, else English. */
export function languageOf(chosen: string | undefined, accepted: string | undefined): Language {
  if (isLanguage(chosen)) return chosen
  const wished = (accepted ?? '').split(',').map((range) => {
    const [tag = '', quality] = range.trim().split(/;\s*q=/)
    return { code: tag.split('-')[0]?.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
  })
  wished.sort((one, other) => other.quality - one.quality)
  const acceptable = wished.filter(({ quality }) => quality > 0).map(({ code }) => code)
  return acceptable.find(isLanguage) ?? 'en'
}
