import { getHeapStatistics } from 'node:v8'
import { type DocumentNode, visit } from 'graphql'
import type { SplicedStep } from '../../execution/splice/compile-splice.ts'
import type { ExecutableNode, ExecutablePlan } from '../executable/executable.ts'

/** Of the heap that the process may have, in all that is kept of operations. */
const shareOfHeap = 0.25
/** Some thousand operations: more makes nothing quicker. */
const mostBytes = 256 * 1024 * 1024

/** What may be kept of operations in this process, in bytes. */
export const operationBytes = (): number =>
  Math.min(mostBytes, Math.floor(getHeapStatistics().heap_size_limit * shareOfHeap))

/**
 * What a document takes in memory, in bytes, once its tokens are forgotten: estimated, since nothing measures an object. A
 * test holds these estimates against the heap.
 */
export const documentBytes = (text: string, document: DocumentNode): number =>
  3_000 + Math.ceil(1.5 * text.length) + 200 * nodesIn(document)

/** What a plan takes with the shape of its answers, in bytes, estimated: about the document's own size again for each fetch of it. */
export const executableBytes = (document: DocumentNode, { primary, rest, blocks }: ExecutablePlan): number => {
  const parts = [rest, ...blocks.map(({ part }) => part)]
  const fetches = [...(primary ? [primary] : []), ...parts.flatMap((part) => fetchesIn(part?.node))]
  const text = fetches.reduce((sum, { request }) => sum + request.query.length, 0)
  return 8_000 + 90 * nodesIn(document) + 2_000 * fetches.length + 21 * text
}

/** What generated code takes, in bytes, estimated by the length of its text. */
export const projectionBytes = (characters: number): number => 2_000 + 8 * characters

/** What it takes to put answers together of what subgraphs write, in bytes, estimated by the length of what they are asked. */
export const splicedBytes = (steps: readonly SplicedStep[]): number => {
  const fetches = steps.flatMap((step) => (step.kind === 'root' ? [step.fetch] : step.asked.map(({ fetch }) => fetch)))
  return 2_000 + 60 * fetches.reduce((sum, { request }) => sum + request.query.length, 0)
}

type Fetch = Extract<ExecutableNode, { kind: 'fetch' }>['fetch']

function fetchesIn(node: ExecutableNode | undefined): Fetch[] {
  if (!node) return []
  return node.kind === 'fetch' ? [node.fetch] : node.nodes.flatMap(fetchesIn)
}

function nodesIn(document: DocumentNode): number {
  let nodes = 0
  visit(document, {
    enter() {
      nodes++
    },
  })
  return nodes
}
