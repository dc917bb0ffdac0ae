import type { Random } from '@micromart/testing/random'
import { type DirectiveNode, Kind, type NameNode, parse, print, type SelectionNode, visit } from 'graphql'

/** The same query with `@defer` here and there: on fragments that it has, and around fields. */
export function deferAtRandom(random: Random, query: string): string {
  let labels = 0
  const deferred = (): DirectiveNode => ({
    kind: Kind.DIRECTIVE,
    name: name('defer'),
    arguments: [
      ...(random.chance(0.5) ? [argument('label', { kind: Kind.STRING, value: `l${labels++}` } as const)] : []),
      ...(random.chance(0.2)
        ? [argument('if', { kind: Kind.VARIABLE, name: name(random.pick(['yes', 'no'])) } as const)]
        : []),
    ],
  })
  const perhaps = (node: SelectionNode): SelectionNode =>
    node.kind !== Kind.FIELD && random.chance(0.5)
      ? { ...node, directives: [...(node.directives ?? []), deferred()] }
      : node
  return print(
    visit(parse(query), {
      SelectionSet: {
        leave(node) {
          const selections = node.selections.map(perhaps)
          if (!random.chance(0.4)) return { ...node, selections }
          const from = random.between(0, selections.length - 1)
          const inside = { kind: Kind.SELECTION_SET, selections: selections.slice(from) } as const
          const fragment = { kind: Kind.INLINE_FRAGMENT, directives: [deferred()], selectionSet: inside } as const
          // What is asked both at once and later, too.
          const kept = random.chance(0.3) ? selections : selections.slice(0, from)
          return { ...node, selections: [...kept, fragment] }
        },
      },
    }),
  )
}

const name = (value: string): NameNode => ({ kind: Kind.NAME, value })
const argument = <Value>(key: string, value: Value) => ({ kind: Kind.ARGUMENT, name: name(key), value }) as const
