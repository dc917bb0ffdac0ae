import DataLoader from 'dataloader'

interface LookUp<Row> {
  /** A key that no row could have is never sent to the database, such as `isId('ord', key)` of a stranger's text. */
  couldBe(key: string): boolean
  find(keys: readonly string[]): Promise<readonly Row[]>
  keyOf(row: Row): string
}

interface Remembering {
  /** False: each look-up is made anew, for rows that change within a request or a subscription. Default true. */
  cache?: boolean
  /** What is asked for within so many ms is looked up at once, for those who are not in a hurry; without it, what is at the same moment. */
  gatherMs?: number
}

/** Keys of one statement. */
const most = 1_000

/** Batches what a request looks up at once: one row a key, null where there is none. */
export function loadOne<Row>(
  lookUp: LookUp<Row>,
  { cache = true, gatherMs }: Remembering = {},
): DataLoader<string, Row | null> {
  return new DataLoader(
    async (keys) => {
      const found = new Map((await rowsOf(lookUp, keys)).map((row) => [lookUp.keyOf(row), row]))
      return keys.map((key) => found.get(key) ?? null)
    },
    gatherMs === undefined
      ? { cache }
      : { cache, maxBatchSize: most, batchScheduleFn: (look) => void setTimeout(look, gatherMs) },
  )
}

/** The same for lists: all rows of a key, in the order in which they were found. */
export function loadGrouped<Row>(
  lookUp: LookUp<Row>,
  { cache = true }: Pick<Remembering, 'cache'> = {},
): DataLoader<string, Row[]> {
  return new DataLoader(
    async (keys) => {
      const found = new Map<string, Row[]>(keys.map((key) => [key, []]))
      for (const row of await rowsOf(lookUp, keys)) found.get(lookUp.keyOf(row))?.push(row)
      return keys.map((key) => found.get(key) ?? [])
    },
    { cache },
  )
}

async function rowsOf<Row>({ couldBe, find }: LookUp<Row>, keys: readonly string[]): Promise<readonly Row[]> {
  // Where nothing is remembered, one row may be asked for by several fields at once.
  const possible = [...new Set(keys.filter(couldBe))]
  return possible.length > 0 ? find(possible) : []
}
