/** Values that answers have given, by name. */
export type Kept = Readonly<Record<string, unknown>>

/** A `{{name}}` for which no answer has given a value yet. */
export class Unfilled extends Error {
  override name = 'Unfilled'
  constructor(missing: readonly string[]) {
    super(`There is no ${missing.join(', ')} yet: run the operations whose answers have it first, from the left.`)
  }
}

const placeholder = /\{\{(\$?\w+)\}\}/g

/**
 * Fills `{{name}}` in every text of a JSON value. A text that is nothing but one takes the kept value as it is, an object too;
 * `{{$guid}}` is a new UUID each time.
 *
 * @throws Unfilled
 */
export function filled(value: unknown, kept: Kept): unknown {
  const missing = new Set<string>()
  const of = (name: string): unknown => {
    if (name === '$guid') return crypto.randomUUID()
    if (!(name in kept)) missing.add(name)
    return kept[name]
  }
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(visit)
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([key, it]) => [key, visit(it)]))
    if (typeof part !== 'string') return part
    const [, alone] = /^\{\{(\$?\w+)\}\}$/.exec(part) ?? []
    return alone === undefined ? part.replace(placeholder, (_, name) => String(of(name))) : of(alone)
  }
  const whole = visit(value)
  if (missing.size > 0) throw new Unfilled([...missing])
  return whole
}

/** As {@link filled}, of headers: one that nothing fills is left out, as whoever has not signed in has no token. */
export function filledHeaders(headers: Readonly<Record<string, string>>, kept: Kept): Record<string, string> {
  const sent = Object.entries(headers).flatMap(([name, value]) => {
    try {
      return [[name, String(filled(value, kept))]]
    } catch (error) {
      if (error instanceof Unfilled) return []
      throw error
    }
  })
  return Object.fromEntries(sent)
}

/** What an answer's data has to keep: the values at the ends of these paths, such as `search.edges.0.node.id`. */
export function keptOf(data: unknown, paths: Readonly<Record<string, string>>): Kept {
  const at = (path: string) =>
    path.split('.').reduce((part: unknown, step) => (part as Record<string, unknown> | null | undefined)?.[step], data)
  const found = Object.entries(paths).map(([name, path]) => [name, at(path)])
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== null))
}
