/** A span as whoever was sent it has it. */
export interface Span {
  traceId: string
  spanId: string
  /** Undefined for a trace's first. */
  parentId: string | undefined
  name: string
  kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer'
  service: string
  /** Texts and numbers, as texts. */
  attributes: Readonly<Record<string, string>>
}

/** From a span up to the last of its parents that is known, `service: name` each. */
export function wayUp(spans: readonly Span[], from: Span): string[] {
  const byId = new Map(spans.map((span) => [span.spanId, span]))
  const way: string[] = []
  for (let span: Span | undefined = from; span; span = span.parentId ? byId.get(span.parentId) : undefined) {
    way.push(`${span.service}: ${span.name}`)
  }
  return way
}

/** Spans whose parent is not there. */
export const orphans = (spans: readonly Span[], known: string): Span[] => {
  const ids = new Set([known, ...spans.map(({ spanId }) => spanId)])
  return spans.filter(({ parentId }) => parentId === undefined || !ids.has(parentId))
}
