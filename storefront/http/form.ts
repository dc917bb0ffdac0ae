import type { Context } from 'hono'

/** The most that a form of a shopper's may be, in bytes: the longest is an address and a card. */
export const mostFormBytes = 32_768

/** A sent form: each field's text, trimmed; the first where there are several, '' where there is none. */
export interface Form {
  text(name: string): string
  /** As it was typed, such as a password. */
  raw(name: string): string
  /** Each of a field's texts, such as of boxes that are ticked. */
  all(name: string): string[]
  /** What stands in the fields whose names begin so, by the rest of their names; none that is empty. */
  under(prefix: string): [rest: string, text: string][]
  /** The rest of the names of fields that begin so, empty ones too. */
  namesUnder(prefix: string): string[]
  /** A whole number within bounds; null where it is none. */
  number(name: string, least: number, most: number): number | null
}

export const readForm = async (context: Context): Promise<Form> => formOf(new URLSearchParams(await context.req.text()))

/** The texts of what was sent, in whichever way. */
export function formOf(fields: URLSearchParams): Form {
  const raw = (name: string) => fields.get(name) ?? ''
  const text = (name: string) => raw(name).trim()
  return {
    text,
    raw,
    all: (name) => fields.getAll(name).map((value) => value.trim()),
    under: (prefix) =>
      [...fields].flatMap(([name, value]): [string, string][] =>
        name.startsWith(prefix) && value.trim() ? [[name.slice(prefix.length), value.trim()]] : [],
      ),
    namesUnder: (prefix) =>
      [...fields.keys()].flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : [])),
    number(name, least, most) {
      const value = /^\d{1,9}$/.test(text(name)) ? Number(text(name)) : Number.NaN
      return value >= least && value <= most ? value : null
    },
  }
}
