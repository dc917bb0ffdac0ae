import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import { fragmentsOf } from '../../planning/plan-walk.ts'
import { tooMuch } from './too-much.ts'

/** 50,000 take validation some 20 ms; a page of 150 fragments side by side, each with an id, has 22,000. */
const mostPairs = 50_000

/**
 * Refuses a document in which validation would have too many pairs to compare: fields of one response name that meet in
 * one place, and fragments that are spread in one. Their number grows with the square of the document, so they are
 * counted, not listed.
 *
 * @param document whose operations, with their fragments spread out, are within the limit on tokens
 * @throws RequestError
 */
export function checkOverlaps(document: DocumentNode): void {
  const fragments = fragmentsOf(document)
  const overlaps = new Overlaps(fragments)
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) overlaps.count([definition.selectionSet])
  }
  // Validation compares these too before it says that nothing uses them.
  for (const [name, { selectionSet }] of fragments) if (!overlaps.spread.has(name)) overlaps.count([selectionSet])
}

class Overlaps {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Names of the fragments that were met so far. */
  readonly spread = new Set<string>()
  private pairs = 0

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.fragments = fragments
  }

  /** Counts what meets in selection sets that are merged into one, and below. */
  count(merged: readonly SelectionSetNode[]): void {
    const below = new Map<string, SelectionSetNode[]>()
    const times = new Map<string, number>()
    const spread = new Set<string>()
    for (const set of merged) this.collect(set, below, times, spread)
    for (const count of times.values()) this.add(count)
    this.add(spread.size)
    for (const sets of below.values()) this.count(sets)
  }

  private collect(
    set: SelectionSetNode,
    below: Map<string, SelectionSetNode[]>,
    times: Map<string, number>,
    spread: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        times.set(name, (times.get(name) ?? 0) + 1)
        if (!selection.selectionSet) continue
        const sets = below.get(name)
        if (sets) sets.push(selection.selectionSet)
        else below.set(name, [selection.selectionSet])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.collect(selection.selectionSet, below, times, spread)
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        this.spread.add(selection.name.value)
        const fragment = this.fragments.get(selection.name.value)
        if (fragment) this.collect(fragment.selectionSet, below, times, spread)
      }
    }
  }

  private add(count: number): void {
    this.pairs += (count * (count - 1)) / 2
    if (this.pairs > mostPairs) throw tooMuch('overlap')
  }
}
