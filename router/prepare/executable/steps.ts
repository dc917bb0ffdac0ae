import type { ExecutableFetch, ExecutableNode } from './executable.ts'
import { type JointRequest, jointRequest } from './joint-request.ts'

/** What a subgraph is sent at once, as soon as other steps are done. */
export type Step = {
  /** Where those that it waits for stand in the list of steps: before it. */
  after: readonly number[]
} & (({ kind: 'fetch' } & FetchAt) | EntityStep)

export interface EntityStep {
  kind: 'entities'
  questions: readonly Question[]
  /** Where there is more than one question. */
  joint: JointRequest | undefined
}

/** The fetches that ask the same of entities: at different places, and of things that may be represented differently. */
export type Question = readonly [FetchAt, ...FetchAt[]]

export interface FetchAt {
  fetch: ExecutableFetch
  path: readonly string[]
}

/** Of the fetches in a step, those that deferred blocks wait for. */
export const idsOf = (step: Step): readonly string[] =>
  (step.kind === 'entities' ? step.questions.flat() : [step]).flatMap(({ fetch }) => fetch.id ?? [])

interface Placed extends FetchAt {
  after: readonly Placed[]
  /** Of how many fetches one after the other it is the last. */
  level: number
}

/**
 * A plan's fetches as steps. Those of one level that ask a subgraph about entities are one step, and one request. What nothing
 * else waits for is asked with the last ones of its subgraph, since the answer waits for those anyway.
 */
export function stepsOf(node: ExecutableNode): Step[] {
  const placed: Placed[] = []
  place(node, [], placed)
  const waitedFor = new Set(placed.flatMap(({ after }) => after))
  const last = new Map<string, number>()
  for (const one of placed) {
    const { subgraph } = one.fetch.request
    if (canBeJoined(one)) last.set(subgraph, Math.max(one.level, last.get(subgraph) ?? 0))
  }
  const levels = new Map<Placed, number>()
  for (const one of placed) {
    const isEnd = canBeJoined(one) && !waitedFor.has(one) && one.fetch.id === undefined
    levels.set(one, (isEnd && last.get(one.fetch.request.subgraph)) || one.level)
  }
  const ordered = placed.sort((one, other) => (levels.get(one) ?? 0) - (levels.get(other) ?? 0))
  const joined = grouped(ordered, (one) =>
    canBeJoined(one) ? `${levels.get(one)} ${one.fetch.request.subgraph}` : one,
  )
  const at = new Map(joined.flatMap((them, index) => them.map((one) => [one, index] as const)))
  return joined.map((them) => stepOf(them, at))
}

/** Puts what a node fetches after others; returns what is to be waited for in its place. */
function place(node: ExecutableNode, after: readonly Placed[], placed: Placed[]): readonly Placed[] {
  if (node.kind === 'sequence') return node.nodes.reduce((before, child) => place(child, before, placed), after)
  if (node.kind === 'parallel') return node.nodes.flatMap((child) => place(child, after, placed))
  const { fetch, path } = node
  const one = { fetch, path, after, level: 1 + Math.max(0, ...after.map(({ level }) => level)) }
  placed.push(one)
  return [one]
}

/** What changes things is asked when the plan says, and what tells things apart by what they stand in asks by itself. */
const canBeJoined = ({ fetch }: Placed): boolean => fetch.question !== undefined

function stepOf(them: readonly [Placed, ...Placed[]], at: ReadonlyMap<Placed, number>): Step {
  const after = [...new Set(them.flatMap((one) => one.after.map((before) => at.get(before) ?? 0)))]
  const [{ fetch, path }] = them
  if (!fetch.requires || fetch.contexts) return { after, kind: 'fetch', fetch, path }
  const questions = grouped(
    them.map(({ fetch, path }) => ({ fetch, path })),
    (one) => one.fetch.question,
  )
  const joint = questions.length > 1 ? jointRequest(questions.map(([first]) => first.fetch)) : undefined
  return { after, kind: 'entities', questions, joint }
}

/** Items of one key together, in the order in which the first of each stands. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): [Item, ...Item[]][] {
  const groups = new Map<unknown, [Item, ...Item[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
