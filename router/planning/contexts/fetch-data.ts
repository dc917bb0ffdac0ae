import type { FetchNode, QueryPlanSelectionNode, ResponsePath } from '@apollo/query-planner'
import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import { aliasedNames, fetchSelection, responseName } from '../plan-walk.ts'

/** Places in the data, each the names that lead to it from the root, without the lists on the way. */
type Places = ReadonlySet<string>

export const place = (...names: readonly string[]): string => names.join('.')

/** The names on a plan's path. */
export const withoutLists = (path: ResponsePath): string[] => path.map(String).filter((step) => step !== '@')

/** Where a fetch puts something. */
export function writesOf(fetch: FetchNode, path: ResponsePath): Places {
  return placesIn(fetchSelection(fetch), withoutLists(path), { aliases: aliasedNames(fetch.outputRewrites ?? []) })
}

interface Meaning {
  /** The names that a planner's aliases stand for. */
  aliases?: ReadonlyMap<string, string>
  /** Those that a selection spreads; others are passed over. */
  fragments?: ReadonlyMap<string, FragmentDefinitionNode>
}

/** Where in the data a selection's fields stand. */
export function placesIn(
  selectionSet: SelectionSetNode,
  at: readonly string[],
  { aliases, fragments }: Meaning = {},
): Places {
  const places = new Set<string>()
  const add = ({ selections }: SelectionSetNode, at: readonly string[]): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = responseName(node)
        const inner = [...at, aliases?.get(name) ?? name]
        places.add(place(...inner))
        if (node.selectionSet) add(node.selectionSet, inner)
        continue
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments?.get(node.name.value) : node
      if (fragment) add(fragment.selectionSet, at)
    }
  }
  add(selectionSet, at)
  return places
}

interface Reads {
  /** What it is about, and what represents that. */
  reads: Places
  /** Of each of its contexts, where the value may stand. */
  contexts: readonly Places[]
  /** What the things around it are. */
  around: Places
}

/** Where a fetch takes something from. */
export function readsOf(fetch: FetchNode, path: ResponsePath): Reads {
  const at = withoutLists(path)
  const reads = new Set(at.map((_, depth) => place(...at.slice(0, depth + 1))))
  const add = (nodes: readonly QueryPlanSelectionNode[], inside: readonly string[]): void => {
    for (const node of nodes) {
      if (node.kind === 'InlineFragment') {
        add(node.selections, inside)
        continue
      }
      const inner = [...inside, node.alias ?? node.name]
      reads.add(place(...inner))
      add(node.selections ?? [], inner)
    }
  }
  add(fetch.requires ?? [], at)
  const outside = at.map((_, depth) => at.slice(0, depth))
  const contexts = new Map<string, Set<string>>()
  for (const rewrite of fetch.contextRewrites ?? []) {
    const way = rewrite.path.slice(2)
    const values = contexts.get(rewrite.renameKeyTo) ?? new Set<string>()
    for (const thing of outside) for (const index of way.keys()) values.add(place(...thing, ...way.slice(0, index + 1)))
    contexts.set(rewrite.renameKeyTo, values)
  }
  const around = new Set(outside.map((thing) => place(...thing, '__typename')))
  return { reads, contexts: [...contexts.values()], around }
}
