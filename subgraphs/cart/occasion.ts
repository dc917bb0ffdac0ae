import type { IdSource } from '@micromart/ids'

/** What a use case takes from outside: the time, new ids, and tokens nobody can guess. */
export interface Occasion {
  clock: () => Date
  newId: IdSource
  newToken: () => string
}
