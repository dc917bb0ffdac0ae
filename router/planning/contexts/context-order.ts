import type { DeferNode, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import { fetchesOf } from '../plan-walk.ts'
import { readsOf, writesOf } from './fetch-data.ts'

type Fetches = ReadonlySet<FetchNode>

/** A fetch among the others of its plan. */
interface Placed {
  fetch: FetchNode
  node: PlanNode
  /** Those that the plan has done before it. */
  before: Fetches
  /** Those of them that it reads something of. */
  sources: Fetches
  /** Of each of its contexts, those that give of the value. */
  givers: readonly Fetches[]
  /** Those that tell what the things around it are. */
  tellers: Fetches
}

type PlacedBy = ReadonlyMap<FetchNode, Placed>

/**
 * A plan in which what gives a context's values is fetched before what takes them; the planner knows nothing of that. A plan
 * that has this order stays as it is.
 *
 * @returns what is wrong, where a value cannot come before it is taken
 */
export function inContextOrder(plan: QueryPlan): QueryPlan | string {
  const { node } = plan
  if (!node || !fetchesOf(plan).some(({ fetch }) => fetch.contextRewrites?.length)) return plan
  const all = placedIn(plan)
  if (node.kind !== 'Subscription') {
    const ordered = partInOrder(node, new Set(), all)
    return typeof ordered === 'string' ? ordered : { ...plan, node: ordered }
  }
  const rest = node.rest && partInOrder(node.rest, new Set([node.primary]), all)
  return typeof rest === 'string' ? rest : { ...plan, node: { ...node, rest } }
}

function placedIn(plan: QueryPlan): PlacedBy {
  const fetches = fetchesOf(plan).map(({ fetch, path }) => {
    const node: PlanNode = path.length === 0 ? fetch : { kind: 'Flatten', path: [...path], node: fetch }
    return { fetch, node, writes: writesOf(fetch, path), ...readsOf(fetch, path) }
  })
  const writersOf = (of: FetchNode, reads: ReadonlySet<string>): Set<FetchNode> =>
    new Set(
      fetches.flatMap(({ fetch, writes }) => (fetch !== of && [...reads].some((it) => writes.has(it)) ? [fetch] : [])),
    )
  const orders = new Map<FetchNode, Fetches>()
  if (plan.node && plan.node.kind !== 'Subscription') collectOrder(plan.node, new Set(), orders)
  if (plan.node?.kind === 'Subscription' && plan.node.rest) {
    collectOrder(plan.node.rest, new Set([plan.node.primary]), orders)
  }
  const all = new Map<FetchNode, Placed>()
  for (const { fetch, node, reads, contexts, around } of fetches) {
    const before = orders.get(fetch) ?? new Set()
    const sources = new Set([...writersOf(fetch, reads)].filter((writer) => before.has(writer)))
    const givers = contexts.map((values) => writersOf(fetch, values))
    const tellers = contexts.length === 0 ? new Set<FetchNode>() : writersOf(fetch, around)
    all.set(fetch, { fetch, node, before, sources, givers, tellers })
  }
  return all
}

/** Notes of each fetch of a part which ones are done before it. */
function collectOrder(node: PlanNode, before: Fetches, orders: Map<FetchNode, Fetches>): Set<FetchNode> {
  switch (node.kind) {
    case 'Fetch':
      orders.set(node, before)
      return new Set([node])
    case 'Flatten':
      return collectOrder(node.node, before, orders)
    case 'Sequence':
    case 'Parallel': {
      const own = new Set<FetchNode>()
      for (const child of node.nodes) {
        const known = node.kind === 'Sequence' ? new Set([...before, ...own]) : before
        for (const fetch of collectOrder(child, known, orders)) own.add(fetch)
      }
      return own
    }
    case 'Defer': {
      const own = node.primary.node ? collectOrder(node.primary.node, before, orders) : new Set<FetchNode>()
      const known = new Set([...before, ...own])
      for (const part of node.deferred) if (part.node) collectOrder(part.node, known, orders)
      return own
    }
    default:
      throw new Error(`A plan holds a ${node.kind} node`)
  }
}

/** @param done what is fetched when the part begins */
function partInOrder(node: PlanNode, done: Fetches, all: PlacedBy): PlanNode | string {
  if (node.kind === 'Defer') return deferInOrder(node, done, all)
  const own = placedOf(node, all)
  // What another deferred part gives, too, this one has by itself. Nobody gives what nothing around can be of a type for.
  const near = new Set([...done, ...own.map(({ fetch }) => fetch)])
  const isGiven = (writers: Fetches): boolean => writers.size === 0 || [...writers].some((writer) => near.has(writer))
  if (!own.every(({ givers }) => givers.every(isGiven))) return 'the value of a context comes elsewhere'
  const waits = new Map(own.map((one) => [one.fetch, waitsFor(one, near)]))
  const isInOrder = own.every(({ fetch, before }) => !waits.get(fetch)?.some((it) => !before.has(it)))
  return isInOrder ? node : bySteps(own, done, waits)
}

/** Each fetch as soon as what it reads is there. What the plan has in an order for no reason of data may change places. */
function bySteps(own: readonly Placed[], done: Fetches, waits: ReadonlyMap<FetchNode, FetchNode[]>): PlanNode | string {
  const fetched = new Set(done)
  const nodes: PlanNode[] = []
  for (let left = own; left.length > 0; left = left.filter(({ fetch }) => !fetched.has(fetch))) {
    const ready = left.filter(({ fetch }) => waits.get(fetch)?.every((it) => fetched.has(it)))
    if (ready.length === 0) return 'the value of a context would come too late for what takes it'
    nodes.push({ kind: 'Parallel', nodes: ready.map(({ node }) => node) })
    for (const { fetch } of ready) fetched.add(fetch)
  }
  return { kind: 'Sequence', nodes }
}

/** Roots keep their order: one may be a mutation. */
function waitsFor({ fetch, before, sources, givers, tellers }: Placed, near: Fetches): FetchNode[] {
  const isBefore = (other: FetchNode): boolean =>
    sources.has(other) || (!fetch.requires && !other.requires && before.has(other))
  return [...near].filter((it) => isBefore(it) || tellers.has(it) || givers.some((writers) => writers.has(it)))
}

function deferInOrder(node: DeferNode, done: Fetches, all: PlacedBy): PlanNode | string {
  const primary = node.primary.node && partInOrder(node.primary.node, done, all)
  if (typeof primary === 'string') return primary
  const known = new Set([...done, ...placedOf(primary, all).map(({ fetch }) => fetch)])
  const deferred: DeferNode['deferred'] = []
  for (const part of node.deferred) {
    const inner = part.node && partInOrder(part.node, known, all)
    if (typeof inner === 'string') return inner
    // The fetches that it goes on from by itself give its keys alone: it waits for all that it is within.
    const takes = placedOf(inner, all).some(({ givers }) => givers.length > 0)
    deferred.push({ ...part, node: inner, depends: takes ? [] : part.depends })
  }
  return { ...node, primary: { ...node.primary, node: primary }, deferred }
}

const placedOf = (node: PlanNode | undefined, all: PlacedBy): Placed[] =>
  node ? fetchesOf({ kind: 'QueryPlan', node }).flatMap(({ fetch }) => all.get(fetch) ?? []) : []
