import { isDateTime } from '@micromart/date-time'
import { isUnstorable } from '@micromart/input'
import { GraphQLError } from 'graphql'
import { z } from 'zod'

/** An opaque cursor holding the sort key of a row: `encodeCursor(['2026-01-01T00:00:00.123456Z', 'ord_…'])`. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The sort key inside a cursor of a list. Throws a BAD_USER_INPUT GraphQLError for anything that list did not write. */
export function decodeCursor<Key extends readonly (string | number)[]>(cursor: string, key: z.ZodType<Key>): Key {
  const read = key.safeParse(jsonOf(cursor))
  if (read.success) return read.data
  throw new GraphQLError('That cursor is not one of ours.', {
    extensions: { code: 'BAD_USER_INPUT', argument: ['after'] },
  })
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** A part of a sort key: an instant as PostgreSQL holds it, with its microseconds; see `exactInstant`. It knows no year 0. */
export const instant = z
  .string()
  .regex(/^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/)
  .refine(isDateTime)

/** A part of a sort key: what is written somewhere, as a database can hold it. */
export const text = z
  .string()
  .max(1000)
  .refine((said) => !isUnstorable(said))

/** A part of a sort key: the id of one kind of thing. */
export { id } from '@micromart/input'
