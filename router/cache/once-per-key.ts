/** Begins things that nobody waits for, each once at a time. */
export type OncePerKey = (key: string, begin: () => Promise<unknown>) => void

/** Their failures are nobody's: what is there stays as it is. */
export function oncePerKey(): OncePerKey {
  const underWay = new Set<string>()
  return (key, begin) => {
    if (underWay.has(key)) return
    underWay.add(key)
    begin()
      .catch(() => {})
      .finally(() => underWay.delete(key))
  }
}
