/** Longer values are honest as well, and seldom. In characters. */
const longest = 200
const most = 200

/** What a header's value comes to, kept for values that came before: nearly all clients send one of a few. */
export function remembered<T>(read: (value: string | undefined) => T): (value: string | undefined) => T {
  const known = new Map<string | undefined, T>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const found = read(value)
    if (known.size >= most) known.clear()
    if (value === undefined || value.length <= longest) known.set(value, found)
    return found
  }
}
