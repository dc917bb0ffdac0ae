/** Softens how much the very first places count; the value that Cormack, Clarke and Büttcher found for it. */
const softness = 60

/**
 * One list of several that order the same things each in their own way, by reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): what
 * stands early in one is early, what stands in several is earlier. Of equals that of the earlier list comes first.
 */
export function blend<T>(lists: readonly (readonly T[])[], keyOf: (item: T) => string, first: number): T[] {
  const blended = new Map<string, { item: T; weight: number }>()
  for (const list of lists) {
    for (const [rank, item] of list.entries()) {
      const known = blended.get(keyOf(item))
      const weight = 1 / (softness + rank + 1)
      if (known) known.weight += weight
      else blended.set(keyOf(item), { item, weight })
    }
  }
  const ordered = [...blended.values()].sort((one, other) => other.weight - one.weight)
  return ordered.slice(0, first).map(({ item }) => item)
}
