import { currencyTable } from '@micromart/money'
import { brand } from '../brand.ts'
import type { Language } from './languages.ts'
import type { DecimalMark } from './read-number.ts'

export interface Money {
  amount: string
  currency: string
}

/** What a sentence writes by itself, as `Formats` do; of its own, since those are made of the languages that sentences make up. */
export interface Writing {
  money: (money: Money) => string
  /** @param at ISO 8601 */
  time: (at: string) => string
}

/** Where numbers and dates are written as the language's readers here expect them. */
const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

/** How a language writes what is counted, made once: `Intl` takes its time. */
export function formats(language: Language): Formats {
  const known = made.get(language) ?? formatsOf(language)
  made.set(language, known)
  return known
}

const made = new Map<Language, Formats>()

function formatsOf(language: Language) {
  const locale = locales[language]
  const currencies = new Map<string, Intl.NumberFormat>()
  // Its digits are those that amounts have, whatever the runtime thinks of it: what is rounded would not be what is paid.
  const currency = (code: string) => {
    const digits = currencyTable.get(code)
    const places = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }
    const known =
      currencies.get(code) ?? new Intl.NumberFormat(locale, { style: 'currency', currency: code, ...places })
    currencies.set(code, known)
    return known
  }
  const whole = new Intl.NumberFormat(locale)
  const decimal = whole.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value as DecimalMark
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const rough = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 })
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: brand.timeZone })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: brand.timeZone })
  const { compare } = new Intl.Collator(locale)
  const month = new Intl.DateTimeFormat(locale, { month: '2-digit', year: 'numeric', timeZone: 'UTC' })
  return {
    /** `€19.90`. The amount stays text: no digit is lost in a double. */
    money: ({ amount, currency: code }: Money) => currency(code).format(amount as Intl.StringNumericLiteral),
    /** The parts of a price, for a label that sets its cents small. */
    price: ({ amount, currency: code }: Money) =>
      currency(code)
        .formatToParts(amount as Intl.StringNumericLiteral)
        .map(({ type, value }) => ({ type, value })),
    /** The mark of decimals. */
    decimal,
    /** `1234,50`, of `1234.50`: as it stands in a field. */
    typed: (amount: string) => amount.replace('.', decimal),
    /** `7.5%`, of `7.50`. */
    percent: (percent: string) => share.format(Number(percent) / 100),
    /** `12,345`. */
    count: (count: number) => whole.format(count),
    /** `12,000`: of what is known roughly, the digits that mean something. */
    roughly: (count: number) => rough.format(count),
    /** Which of two names comes first. */
    compare,
    time: (at: string) => time.format(new Date(at)),
    day: (at: string) => day.format(new Date(at)),
    /** @param nth from 1 to 12 */
    month: (year: number, nth: number) => month.format(Date.UTC(year, nth - 1)),
  }
}

export type Formats = ReturnType<typeof formatsOf>

/** Where the shop sends things, as the language calls them and in its order. */
export function countryNames(language: Language, codes: readonly string[]): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locales[language], { type: 'region' })
  const { compare } = new Intl.Collator(locales[language])
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => compare(one.name, other.name))
}
