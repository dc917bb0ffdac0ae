/**
 * Edits between two words, where swapping neighbours is one edit as well: the commonest slip of the fingers.
 * Optimal string alignment, https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
 */
export function distance(a: string, b: string): number {
  const row = (n: number) => Array.from({ length: n + 1 }, (_, index) => index)
  let [older, old] = [row(b.length), row(b.length)]
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((old[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      current.push(least)
    }
    older = old
    old = current
  }
  return old[b.length] ?? 0
}
