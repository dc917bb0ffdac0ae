import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { meetsCondition } from '../../supergraph/type-conditions.ts'
import { typename } from '../operation/canonical-operation.ts'
import { operationOf } from '../plan-walk.ts'
import { PlanningError } from '../planning-error.ts'
import type { ContextArgument, Contexts, ContextValue } from './contexts.ts'

/** A selection, and what must be known of what is around the thing that it is about. */
interface Looked {
  selectionSet: SelectionSetNode
  wanted: ReadonlySet<ContextArgument>
}

/**
 * Asks, wherever fields are asked for that take arguments from a context, for the values of it too: of all that may turn out
 * to be the nearest around them. What each thing on the way is, is asked for as well: only that tells which is the nearest.
 *
 * @param document without named fragments
 * @throws PlanningError when nothing around may set a context
 */
export function withContextValues(document: DocumentNode, schema: GraphQLSchema, contexts: Contexts): DocumentNode {
  const operation = operationOf(document)
  const root = schema.getRootType(operation.operation)
  if (!contexts.exist || !root) return document
  /** What many types share is looked at once. */
  const seen = new Map<SelectionSetNode, Map<string, Looked>>()

  function inside(selections: SelectionSetNode, type: GraphQLCompositeType): Looked {
    const known = seen.get(selections)?.get(type.name)
    if (known) return known
    const looked = lookedAt(selections, type, possibleNames(type))
    seen.set(selections, (seen.get(selections) ?? new Map<string, Looked>()).set(type.name, looked))
    return looked
  }

  /** @param possible the types that the thing may have */
  function lookedAt(set: SelectionSetNode, type: GraphQLCompositeType, possible: readonly string[]): Looked {
    /** Of this thing, or of what is around it. */
    const within = new Set<ContextArgument>()
    /** Of what is around this thing. */
    const wanted = new Set<ContextArgument>()
    const selections = set.selections.map((node): SelectionNode => {
      if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('Named fragments are not looked into for contexts')
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const own = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type
        if (!isCompositeType(own)) return node
        const names = possible.filter((name) => meetsCondition(schema, name, own.name))
        const looked = lookedAt(node.selectionSet, own, names)
        for (const one of looked.wanted) wanted.add(one)
        return looked.selectionSet === node.selectionSet ? node : { ...node, selectionSet: looked.selectionSet }
      }
      for (const one of contexts.of(type.name, node.name.value)) wanted.add(one)
      const definition = isUnionType(type) ? undefined : type.getFields()[node.name.value]
      const inner = definition && getNamedType(definition.type)
      if (!node.selectionSet || !isCompositeType(inner)) return node
      const looked = inside(node.selectionSet, inner)
      for (const one of looked.wanted) within.add(one)
      return looked.selectionSet === node.selectionSet ? node : { ...node, selectionSet: looked.selectionSet }
    })
    const values = [...within].flatMap((one) => valuesOf(one, type, possible))
    for (const one of within) if (!isSetByAll(one, possible)) wanted.add(one)
    const same = selections.every((node, at) => node === set.selections[at]) && within.size === 0
    if (same) return { selectionSet: set, wanted }
    // The root's is known.
    const added = within.size > 0 && set !== operation.selectionSet ? [typename, ...values] : values
    return { selectionSet: { ...set, selections: [...selections, ...added] }, wanted }
  }

  const isSetByAll = ({ values }: ContextArgument, possible: readonly string[]): boolean =>
    possible.every((name) => values.some(({ setter }) => meetsCondition(schema, name, setter)))

  function valuesOf({ values }: ContextArgument, type: GraphQLCompositeType, possible: readonly string[]) {
    return values.flatMap((value): SelectionNode[] => {
      if (!possible.some((name) => isOf(value, name))) return []
      return [isAbstractType(type) ? onlyOf(value.on, value.field) : value.field]
    })
  }

  const isOf = ({ setter, on }: ContextValue, name: string): boolean =>
    meetsCondition(schema, name, setter) && meetsCondition(schema, name, on)

  const possibleNames = (type: GraphQLCompositeType): string[] =>
    isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]

  const { selectionSet, wanted } = inside(operation.selectionSet, root)
  const [missed] = wanted
  if (missed) throw new PlanningError(`Nothing around sets the context that an argument ${missed.name} is taken from.`)
  return selectionSet === operation.selectionSet
    ? document
    : { ...document, definitions: [{ ...operation, selectionSet }] }
}

const onlyOf = (type: string, field: FieldNode): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
})
