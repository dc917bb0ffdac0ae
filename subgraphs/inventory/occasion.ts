import type { IdSource } from '@micromart/ids'

/** What a use case takes from outside: the time and new ids. */
export interface Occasion {
  clock: () => Date
  newId: IdSource
}
