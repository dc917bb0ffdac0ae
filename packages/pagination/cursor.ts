import { GraphQLError } from 'graphql'

/** An opaque cursor holding the sort key of a row: `encodeCursor(['2026-01-01T00:00:00Z', 'ord_…'])`. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The sort key inside a cursor of `parts` parts. Throws a BAD_USER_INPUT GraphQLError for anything we did not write. */
export function decodeCursor(cursor: string, parts: number): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const fits = (part: unknown) => typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part))
    if (Array.isArray(key) && key.length === parts && key.every(fits)) return key
  } catch {
    // Not JSON: told below, the same way as JSON that is not ours.
  }
  throw new GraphQLError('That cursor is not one of ours.', { extensions: { code: 'BAD_USER_INPUT' } })
}
