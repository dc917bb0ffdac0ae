import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'

/** One `@join__field` of a supergraph: what a subgraph says of a field. */
export interface JoinField {
  graph?: string
  /** Its type there, where that is not the same everywhere. */
  type?: string
  requires?: string
  provides?: string
  external?: boolean
  /** The name of the subgraph that the field is taken from. */
  override?: string
  /** Decides of each request whether it is taken; without it, it is of all. */
  overrideLabel?: string
  contextArguments?: readonly ContextOfArgument[]
}

/** What fills an argument, as composition writes it. */
interface ContextOfArgument {
  name: string
  type: string
  context: string
  /** With its braces. */
  selection: string
}

/** Subgraph names by their value of the enum `join__Graph`. */
export function graphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue
    for (const value of definition.values ?? []) {
      const graph = value.directives?.find((directive) => directive.name.value === 'join__graph')
      const name = graph && directiveArguments(graph).name
      names.set(value.name.value, typeof name === 'string' ? name : value.name.value)
    }
  }
  return names
}

export function joinFields(field: FieldDefinitionNode): JoinField[] {
  return (field.directives ?? [])
    .filter((directive) => directive.name.value === 'join__field')
    .map((directive): JoinField => directiveArguments(directive))
}

/** One `@join__type` of a supergraph: a subgraph's key of a type, or that it knows the type without one. */
export interface JoinType {
  graph?: string
  key?: string
  resolvable?: boolean
  isInterfaceObject?: boolean
}

export function joinTypes(type: { directives?: readonly ConstDirectiveNode[] } = {}): JoinType[] {
  return (type.directives ?? [])
    .filter((directive) => directive.name.value === 'join__type')
    .map((directive): JoinType => directiveArguments(directive))
}

/** The selections of a `join__FieldSet`, such as `id total { amount }`. */
export function parseFieldSet(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not a field set: ${fieldSet}`)
  return definition.selectionSet
}

export function directiveArguments(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  )
}

/** A `@join__field` of a subgraph. */
export function joinField(graph: string, ...flags: 'external'[]): ConstDirectiveNode {
  const argument = (name: string, value: ConstValueNode): ConstArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value,
  })
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'join__field' },
    arguments: [
      argument('graph', { kind: Kind.ENUM, value: graph }),
      ...flags.map((flag) => argument(flag, { kind: Kind.BOOLEAN, value: true })),
    ],
  }
}
