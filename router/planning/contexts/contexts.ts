import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  parseType,
  print,
  type TypeNode,
  visit,
} from 'graphql'
import { linkedDirective } from '../../supergraph/directive-names.ts'
import { meetsCondition } from '../../supergraph/type-conditions.ts'
import { canonicalToken } from '../operation/canonical-names.ts'
import { directiveArguments, graphNames, joinFields, parseFieldSet } from '../supergraph/join-directives.ts'
import { hasFields } from '../supergraph/sdl-types.ts'

/** An argument that the router fills, from the nearest thing around a field that sets a context (`@fromContext`). */
export interface ContextArgument {
  name: string
  /** As the subgraph has it. */
  type: TypeNode
  /** Where its value stands, by the type of the thing that sets the context. */
  values: readonly ContextValue[]
}

export interface ContextValue {
  /** The type that sets the context. */
  setter: string
  /** The type that it is selected of: the setter itself, or one that the selection tells apart. */
  on: string
  /** What is selected, under a name that nobody else asks for. */
  field: FieldNode
}

/** What is filled from contexts in a supergraph. */
export interface Contexts {
  /** The arguments of a field in a subgraph, by the subgraph's name. */
  in(subgraph: string, type: string, field: string): readonly ContextArgument[]
  /** The same, in whichever subgraph. */
  of(type: string, field: string): readonly ContextArgument[]
  /** Whether there are any at all. */
  exist: boolean
  /** Whether an operation may ask for a field that takes one. */
  areTakenIn(operation: DocumentNode): boolean
}

export function readContexts(document: DocumentNode, schema: GraphQLSchema): Contexts {
  const graphs = graphNames(document)
  const setters = contextSetters(document, schema)
  const token = canonicalToken(schema)
  /** The same value has one name, whoever takes it. */
  const names = new Map<string, string>()
  const nameOf = (setter: string, on: string, field: FieldNode): string => {
    const key = `${setter} ${on} ${print(field)}`
    const name = names.get(key) ?? `${field.name.value}${token}x${names.size}`
    names.set(key, name)
    return name
  }
  const valuesIn = (setter: string, selection: string): ContextValue[] =>
    selectedIn(setter, selection)
      .filter(({ on }) => meetsCondition(schema, on, setter))
      .map(({ on, field }) => ({
        setter,
        on,
        field: { ...field, alias: { kind: Kind.NAME, value: nameOf(setter, on, field) } },
      }))

  const bySubgraph = new Map<string, ContextArgument[]>()
  const byField = new Map<string, ContextArgument[]>()
  for (const definition of document.definitions) {
    if (!hasFields(definition)) continue
    for (const field of definition.fields ?? []) {
      for (const { graph, contextArguments } of joinFields(field)) {
        const filled = (contextArguments ?? []).map(
          ({ name, type, context, selection }): ContextArgument => ({
            name,
            type: parseType(type, { noLocation: true }),
            values: (setters.get(context) ?? []).flatMap((setter) => valuesIn(setter, selection)),
          }),
        )
        if (filled.length === 0) continue
        const coordinate = `${definition.name.value}.${field.name.value}`
        bySubgraph.set(`${graphs.get(graph ?? '')} ${coordinate}`, filled)
        byField.set(coordinate, [...(byField.get(coordinate) ?? []), ...filled])
      }
    }
  }
  const fieldNames = new Set([...byField.keys()].map((coordinate) => coordinate.split('.').at(-1) ?? ''))
  return {
    in: (subgraph, type, field) => bySubgraph.get(`${subgraph} ${type}.${field}`) ?? none,
    of: (type, field) => byField.get(`${type}.${field}`) ?? none,
    exist: byField.size > 0,
    areTakenIn: (operation) => fieldNames.size > 0 && asksFor(operation, fieldNames),
  }
}

function asksFor(operation: DocumentNode, names: ReadonlySet<string>): boolean {
  let found = false
  visit(operation, {
    Field({ name }) {
      found ||= names.has(name.value)
      return found ? BREAK : undefined
    },
  })
  return found
}

const none: readonly ContextArgument[] = []

/** The types that set each context, by its name in the supergraph. */
export function contextSetters(document: DocumentNode, schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const directive = linkedDirective(schema, 'context', 'context')
  const setters = new Map<string, string[]>()
  for (const definition of document.definitions) {
    if (!hasFields(definition) && definition.kind !== Kind.UNION_TYPE_DEFINITION) continue
    for (const node of definition.directives ?? []) {
      if (node.name.value !== directive) continue
      const context = String(directiveArguments(node).name)
      setters.set(context, [...(setters.get(context) ?? []), definition.name.value])
    }
  }
  return setters
}

/** A context's selection, `{ currency }` or `{ ... on A { x } ... on B { y } }`, as fields of the types that have them. */
function selectedIn(setter: string, selection: string): { on: string; field: FieldNode }[] {
  return selectionOf(selection).flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ on: setter, field: node }]
    if (node.kind === Kind.FRAGMENT_SPREAD) return []
    const on = node.typeCondition?.name.value ?? setter
    return node.selectionSet.selections.flatMap((it) => (it.kind === Kind.FIELD ? [{ on, field: it }] : []))
  })
}

function selectionOf(selection: string) {
  if (!selection.trim().startsWith('{')) return parseFieldSet(selection).selections
  const [definition] = parse(selection, { noLocation: true }).definitions
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []
}
