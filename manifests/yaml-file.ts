import type { GeneratedFile } from '@micromart/generated-files'
import { Document, isAlias, isCollection, isPair, type Node, Scalar, visit } from 'yaml'

/** First line of each file that is written from the list, and of no other. */
export const header = '# Generated from subgraphs/list.ts by `npm run compose`.'

export const lineWidth = 120
/** What is not longer, and not deeper, stands on one line. */
const flowWidth = 100
const flowDepth = 2

/**
 * A file of YAML documents.
 * @param comment lines below the header.
 */
export function yamlFile(path: string, comment: readonly string[], ...documents: readonly object[]): GeneratedFile {
  const lines = [header, ...comment.map((line) => `# ${line}`.trimEnd())]
  return { path, content: `${lines.join('\n')}\n${documents.map(textOf).join('---\n')}` }
}

/** In YAML 1.1, which Kubernetes reads: `on` is true there, and 0440 a file's mode. */
export function textOf(value: object): string {
  const document = new Document(value, { version: '1.1', aliasDuplicateObjects: false })
  compact(document.contents)
  return document.toString({ lineWidth })
}

/** Has what is short within a node stand on one line, and lists of such on one each. */
export function compact<Whole extends Node | null>(whole: Whole): Whole {
  visit(whole, {
    Collection: (_, node) => {
      node.flow =
        node !== whole && depthOf(node) <= flowDepth && JSON.stringify(node).replaceAll('"', '').length <= flowWidth
    },
  })
  return whole
}

/** A file's mode, as everybody writes it. */
export function octal(mode: number): Scalar<number> {
  return Object.assign(new Scalar(mode), { format: 'OCT' })
}

function depthOf(node: unknown): number {
  if (isPair(node)) return depthOf(node.value)
  // Merged in, it is more than can be seen.
  if (isAlias(node)) return Number.POSITIVE_INFINITY
  return isCollection(node) ? 1 + Math.max(0, ...node.items.map(depthOf)) : 0
}
