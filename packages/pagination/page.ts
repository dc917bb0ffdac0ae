import { GraphQLError } from 'graphql'
import type { z } from 'zod'
import { decodeCursor } from './cursor.ts'

const largest = 100

/** What of a list is wanted: at most `first` rows, those after the row with the sort key `after`. */
export interface Page<Key extends readonly (string | number)[] = readonly (string | number)[]> {
  first: number
  after: Key | null
}

/** Holds a page size to 1..100; a null one is the default. Throws a BAD_USER_INPUT GraphQLError. */
export function pageSize(first: number | null | undefined, fallback: number): number {
  const size = first ?? fallback
  if (Number.isInteger(size) && size >= 1 && size <= largest) return size
  throw new GraphQLError(`"first" must be from 1 to ${largest}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument: ['first'] },
  })
}

/**
 * Reads Relay's forward arguments. `key` says what the list's sort key is made of, such as
 * `z.tuple([instant, id('ord')])`. Throws a BAD_USER_INPUT GraphQLError for a size or a cursor that is none.
 */
export function pageOf<Key extends readonly (string | number)[]>(
  args: { first?: number | null; after?: string | null },
  { fallback, key }: { fallback: number; key: z.ZodType<Key> },
): Page<Key> {
  return {
    first: pageSize(args.first, fallback),
    after: args.after == null ? null : decodeCursor(args.after, key),
  }
}
