import type { Client } from '../client.ts'
import type { PreparedOperation } from '../prepare/prepared-operation.ts'
import { percentOf } from '../supergraph/override-labels.ts'

/**
 * The labels of progressive `@override`s that hold for one operation, among those that its plan can hang on: by name, where
 * configuration or the client says so, and by percentage. One draw decides all percentages, so that what was decided for
 * fewer holds wherever it does for more.
 *
 * @param configured names that hold for everybody
 * @param draw from 0 up to 1
 */
export function heldLabels(
  { labels }: Pick<PreparedOperation, 'labels'>,
  configured: readonly string[],
  client: Pick<Client, 'labels'>,
  draw: () => number,
): ReadonlySet<string> {
  if (labels.length === 0) return none
  const drawn = draw() * 100
  return new Set(
    labels.filter((label) => {
      const percent = percentOf(label)
      return percent === null ? configured.includes(label) || client.labels.includes(label) : drawn < percent
    }),
  )
}

const none: ReadonlySet<string> = new Set()
