import type { GraphQLFormattedError } from 'graphql'

export type Path = readonly (string | number)[]

/** A deferred fragment of one thing of the answer, as clients get to know it. */
export interface Announced {
  id: string
  path: Path
  label: string | undefined
}

/** What comes with one payload after the first. */
export interface Step {
  /** What has come of deferred fragments: the data to be merged into what is at the path, which is the fragment's or below it. */
  results: readonly {
    of: Announced
    path: Path
    data: Record<string, unknown>
    errors: readonly GraphQLFormattedError[]
  }[]
  /** Of which nothing more will come; with the errors for which nothing has. */
  completed: readonly { of: Announced; errors: readonly GraphQLFormattedError[] | undefined }[]
  /** What more is to come. */
  announced: readonly Announced[]
  hasNext: boolean
}

export interface First {
  data: Record<string, unknown> | null
  errors: readonly GraphQLFormattedError[]
  announced: readonly Announced[]
}

/** One piece of an answer, as it is sent. */
export interface Piece {
  data?: Record<string, unknown> | null
  errors?: readonly GraphQLFormattedError[]
  pending?: readonly { id: string; path: Path; label?: string }[]
  incremental?: readonly { data: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] }[]
  completed?: readonly { id: string; errors?: readonly GraphQLFormattedError[] }[]
  hasNext: boolean
  extensions?: Record<string, unknown>
}

/** All errors in a piece. */
export const errorsIn = ({ errors = [], incremental = [], completed = [] }: Piece): GraphQLFormattedError[] =>
  [{ errors }, ...incremental, ...completed].flatMap((it) => it.errors ?? [])

/** How the pieces of an answer are put. */
export interface IncrementalFormat {
  /** See ShapeSource. */
  wholeFragments: boolean
  first(first: First): Piece
  next(step: Step): Piece
}

export const some = <Key extends string, Item>(key: Key, items: readonly Item[] | undefined) =>
  (items && items.length > 0 ? { [key]: items } : {}) as { [key in Key]?: readonly Item[] }
