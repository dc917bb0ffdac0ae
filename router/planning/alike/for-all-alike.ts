import type { FetchDataRewrite, FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql'
import { stepOn, typeOfStep } from '../../supergraph/type-conditions.ts'
import { mapFetches, operationOf } from '../plan-walk.ts'

/** What stand-ins stand for, and in what words subgraphs are asked. */
export interface Meaning {
  /** By a type that stands for others: those. */
  others: ReadonlyMap<string, readonly string[]>
  /** What a field of a type leads to, in the words of one subgraph; undefined where that is not known. */
  fieldType(subgraph: string, type: string, field: string): string | undefined
  rootType(kind: FetchNode['operationKind']): string | undefined
}

/**
 * A plan that was made for stand-ins, for all that they stand for. What it asks inside of a field is written once, as a
 * fragment: each type within each type would be too much for a subgraph to validate.
 */
export const forAllAlike = (plan: QueryPlan, meaning: Meaning): QueryPlan =>
  mapFetches(plan, (fetch) => {
    const document = fetch.operationDocumentNode
    if (!document) throw new Error('The planner was not asked for documents')
    const operationDocumentNode = documentForAll(document, fetch, meaning)
    return {
      ...fetch,
      operationDocumentNode,
      operation: stripIgnoredCharacters(print(operationDocumentNode)),
      ...(fetch.requires && { requires: requiresForAll(fetch.requires, meaning) }),
      ...(fetch.inputRewrites && { inputRewrites: rewritesForAll(fetch.inputRewrites, meaning) }),
      ...(fetch.outputRewrites && { outputRewrites: rewritesForAll(fetch.outputRewrites, meaning) }),
    }
  })

function documentForAll(document: DocumentNode, fetch: FetchNode, meaning: Meaning): DocumentNode {
  const fragments: FragmentDefinitionNode[] = []
  const operation = operationOf(document)
  const top = fetch.requires ? undefined : meaning.rootType(fetch.operationKind)
  const selectionSet = selectionsForAll(operation.selectionSet, top)
  return { ...document, definitions: [{ ...operation, selectionSet }, ...fragments] }

  function selectionsForAll({ selections }: SelectionSetNode, type: string | undefined): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.flatMap((node): SelectionNode[] => {
        if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('The planner was asked for no named fragments')
        if (node.kind === Kind.FIELD) return [fieldForAll(node, type)]
        const condition = node.typeCondition?.name.value
        const whole = { ...node, selectionSet: selectionsForAll(node.selectionSet, condition ?? type) }
        const others = (condition !== undefined && meaning.others.get(condition)) || []
        const onOther = (value: string) => ({
          ...whole,
          typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value } } as const,
        })
        return [whole, ...others.map(onOther)]
      }),
    }
  }

  function fieldForAll(node: FieldNode, type: string | undefined): FieldNode {
    if (!node.selectionSet) return node
    const inner = type === undefined ? undefined : meaning.fieldType(fetch.serviceName, type, node.name.value)
    const selectionSet = selectionsForAll(node.selectionSet, inner)
    if (inner === undefined || !tellsApart(node.selectionSet)) return { ...node, selectionSet }
    const name = { kind: Kind.NAME, value: `F${fragments.length}` } as const
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: inner } } as const
    fragments.push({ kind: Kind.FRAGMENT_DEFINITION, name, typeCondition, selectionSet })
    const spread: SelectionNode = { kind: Kind.FRAGMENT_SPREAD, name }
    return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: [spread] } }
  }

  function tellsApart({ selections }: SelectionSetNode): boolean {
    return selections.some(
      (node) => node.kind === Kind.INLINE_FRAGMENT && meaning.others.has(node.typeCondition?.name.value ?? ''),
    )
  }
}

function requiresForAll(nodes: readonly QueryPlanSelectionNode[], meaning: Meaning): QueryPlanSelectionNode[] {
  return nodes.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'Field') {
      return [node.selections ? { ...node, selections: requiresForAll(node.selections, meaning) } : node]
    }
    const whole = { ...node, selections: requiresForAll(node.selections, meaning) }
    const others = meaning.others.get(node.typeCondition ?? '') ?? []
    return [whole, ...others.map((typeCondition) => ({ ...whole, typeCondition }))]
  })
}

function rewritesForAll(rewrites: readonly FetchDataRewrite[], { others }: Meaning): FetchDataRewrite[] {
  return rewrites.flatMap((rewrite) => {
    const paths = rewrite.path.reduce<string[][]>(
      (paths, step) => {
        const steps = [step, ...(others.get(typeOfStep(step) ?? '') ?? []).map(stepOn)]
        return paths.flatMap((path) => steps.map((it) => [...path, it]))
      },
      [[]],
    )
    return paths.map((path) => ({ ...rewrite, path }))
  })
}
