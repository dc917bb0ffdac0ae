/** The fields of a key with their values, as JSON has them. */
export type Key = Readonly<Record<string, unknown>>

/** Everything that holds something of a type. */
export const typeTag = (type: string): string => type

/** Everything that holds the one thing of a type that has this key. */
export const entityTag = (type: string, key: Key): string => `${type}:${canonical(key)}`

/**
 * Everything that holds a thing of a type, or the lack of one, of which is not known what it has for the key of these fields: it may be
 * any of them.
 */
export const unknownTag = (type: string, fields: string): string => `${type}?${fields}`

/** A root field with any arguments, such as `Query.products`. */
export const fieldTag = (type: string, field: string): string => `${type}.${field}`

/** The same text however its members stand, and whether an id is told as a number or as text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(String(value))
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`
}
