import type { Span } from './span.ts'

export interface Node {
  span: Span
  depth: number
  /** From its parent's end to its own start (ms), where it began only after that: as long as it lay in the log or waited its turn. */
  waitedMs: number
  /** Its parent is not here: not sent, not yet, or let go. */
  isOrphan: boolean
}

/** Deeper ones are shown at this depth. */
const DEEPEST = 40

/** A trace's spans as a tree, each with what it called right below it, by their beginnings. A parent that is its own descendant is none. */
export function treeOf(spans: readonly Span[]): Node[] {
  const byId = new Map(spans.map((span) => [span.spanId, span]))
  const children = new Map<string, Span[]>()
  const roots: Span[] = []
  for (const span of byId.values()) {
    const parent = parentOf(span, byId)
    if (!parent) roots.push(span)
    else children.set(parent.spanId, [...(children.get(parent.spanId) ?? []), span])
  }
  const nodes: Node[] = []
  const seen = new Set<string>()
  const byStart = (all: readonly Span[]) => [...all].sort((a, b) => a.startMs - b.startMs)
  // A stack in place of recursion: how deep a trace is, its sender says.
  const walk = (from: readonly Span[]) => {
    const open = byStart(from)
      .reverse()
      .map((span) => ({ span, depth: 0 }))
    for (let next = open.pop(); next; next = open.pop()) {
      const { span, depth } = next
      if (seen.has(span.spanId)) continue
      seen.add(span.spanId)
      const parent = parentOf(span, byId)
      nodes.push({
        span,
        depth: Math.min(depth, DEEPEST),
        waitedMs: parent ? Math.max(0, span.startMs - parent.startMs - parent.durationMs) : 0,
        isOrphan: !parent && span.parentSpanId !== undefined,
      })
      for (const child of byStart(children.get(span.spanId) ?? []).reverse())
        open.push({ span: child, depth: depth + 1 })
    }
  }
  walk(roots)
  // What is left goes round in circles.
  for (const span of byId.values()) if (!seen.has(span.spanId)) walk([span])
  return nodes
}

const parentOf = ({ spanId, parentSpanId }: Span, byId: ReadonlyMap<string, Span>): Span | undefined =>
  parentSpanId === undefined || parentSpanId === spanId ? undefined : byId.get(parentSpanId)
