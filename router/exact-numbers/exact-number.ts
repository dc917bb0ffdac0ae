import { randomUUID } from 'node:crypto'

/** Stands before the text of a number in JSON of our own making; nobody else can know it. */
const mark = `exact:${randomUUID()}:`
const marked = new RegExp(`"${mark}([^"]*)"|${mark}`, 'g')
/** Strings, which are passed over, and numbers. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g
/** What may be the text of a number that a double does not hold: no shorter one is, but for its exponent. */
const long = /[:[,\s]-?(?:[\d.]{16}|[\d.]+[eE])/

let some = false

/** A number that a double cannot hold, by its text in JSON. Custom scalars and IDs may have such. */
export class ExactNumber {
  readonly text: string

  constructor(text: string) {
    this.text = text
    some = true
  }

  /** `writeJson` alone makes it a number again. */
  toJSON(): string {
    return mark + this.text
  }
}

/** JSON with the text of every ExactNumber as it came. */
export const writeJson = (value: unknown): string => unmarked(JSON.stringify(value))

/** Where `JSON.stringify` was somebody else's. */
export function unmarked(text: string): string {
  return some && text.includes(mark) ? text.replace(marked, '$1') : text
}

/** JSON that others may parse: what it comes to is for `revived`. Looks at all of the text. */
export function withMarks(text: string): string {
  if (!long.test(text)) return text
  return text.replace(tokens, (token) => (token.startsWith('"') || isHeld(token) ? token : `"${mark}${token}"`))
}

/** What `withMarks` left, with each ExactNumber in its place. */
export function revived(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(mark) ? new ExactNumber(value.slice(mark.length)) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(revived)
  // A member may have any name, `__proto__` too.
  return Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainProperty(revived(inner))])),
  )
}

const plainProperty = (value: unknown): PropertyDescriptor => ({
  value,
  enumerable: true,
  writable: true,
  configurable: true,
})

/** The number of a text, exact if a double cannot hold it. */
export const numberOf = (text: string): number | ExactNumber => (isHeld(text) ? Number(text) : new ExactNumber(text))

/** Whether a double prints as the same decimal again. */
function isHeld(text: string): boolean {
  return decimal(text) === decimal(String(Number(text)))
}

/** A decimal by its digits without zeros around them, and the exponent of the first. */
function decimal(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  if (whole === '') return text
  const digits = `${whole}${fraction}`
  const leading = /^0*/.exec(digits)?.[0].length ?? 0
  const significant = digits.slice(leading).replace(/0+$/, '')
  return significant === '' ? '0' : `${sign}${significant}e${whole.length - leading + Number(exponent)}`
}
