/**
 * How well ten answers are ordered, from 0 to 1: normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) where each thing that
 * is wanted gains the same.
 */
export function ndcg(found: readonly string[], wanted: readonly string[], most = 10): number {
  const gain = (names: readonly string[]) =>
    names.slice(0, most).reduce((sum, name, nth) => sum + (wanted.includes(name) ? 1 / Math.log2(nth + 2) : 0), 0)
  return gain([...new Set(found)]) / gain(wanted)
}
