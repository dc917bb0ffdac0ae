import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
} from 'graphql'
import { directiveArguments, graphNames, joinField, joinTypes } from '../supergraph/join-directives.ts'
import { type TypeWithFields, typesWithFields } from '../supergraph/sdl-types.ts'
import { freshToken } from '../supergraph/tokens.ts'

/** A supergraph over which operations can be planned leg by leg. */
export interface LegsSupergraph {
  document: DocumentNode
  /** The interfaces that some subgraph has as an `@interfaceObject`: a leg ends where a field leads to one. */
  ends: ReadonlySet<string>
  /** The field that every subgraph has of the things where a leg ends, so that it is asked where they are found. */
  marker: string
  /** The field of the root by which a leg begins at a thing of such an interface, as a subgraph knows it. */
  start(subgraph: string, type: string): string
}

export function withLegs(document: DocumentNode): LegsSupergraph {
  const types = typesWithFields(document)
  const ended = [...types.values()].filter((type) => joinTypes(type).some(({ isInterfaceObject }) => isInterfaceObject))
  const ends = new Set(ended.map(({ name }) => name.value))
  const fields = [...types.values()].flatMap((type) => type.fields ?? [])
  const token = freshToken(
    'leg__L',
    fields.map(({ name }) => name.value),
  )
  const graphs = new Map([...graphNames(document)].map(([graph, subgraph]) => [subgraph, graph]))
  const startOf = (graph: string, type: string) => `${token}_${graph}_${type}`
  const starts = ended.flatMap((type) =>
    graphsOf(type).map((graph) => fieldOn(startOf(graph, type.name.value), type.name.value, [graph])),
  )
  const root = rootTypes(document).get('query')
  const changed = (definition: DefinitionNode): DefinitionNode => {
    const type = 'name' in definition && definition.name ? types.get(definition.name.value) : undefined
    if (!type || definition !== type) return definition
    if (type.name.value === root) return withStarts(type, starts, [...new Set(ended.flatMap(graphsOf))])
    const knowing = ends.has(type.name.value) ? graphsOf(type) : graphsImplementing(type, ends)
    return knowing.length > 0 ? withFields(type, [fieldOn(token, 'Boolean', knowing)]) : type
  }
  return {
    document: { ...document, definitions: document.definitions.map(changed) },
    ends,
    marker: token,
    start: (subgraph, type) => startOf(graphs.get(subgraph) ?? subgraph, type),
  }
}

const graphsOf = (type: TypeWithFields): string[] => [
  ...new Set(joinTypes(type).flatMap(({ graph }) => (graph === undefined ? [] : [graph]))),
]

/** Where a type is known to implement one of these. */
function graphsImplementing({ directives = [] }: TypeWithFields, interfaces: ReadonlySet<string>): string[] {
  const implemented = directives.filter(({ name }) => name.value === 'join__implements').map(directiveArguments)
  return [...new Set(implemented.filter((it) => interfaces.has(String(it.interface))).map((it) => String(it.graph)))]
}

/** The root's type of queries, with fields of these subgraphs, each of which has it from now on. */
function withStarts(type: TypeWithFields, starts: readonly FieldDefinitionNode[], graphs: readonly string[]) {
  const known = new Set(graphsOf(type))
  const joined = graphs.filter((graph) => !known.has(graph)).map((graph) => joinedBy('join__type', graph))
  return withFields({ ...type, directives: [...(type.directives ?? []), ...joined] }, starts)
}

const withFields = <T extends TypeWithFields>(type: T, fields: readonly FieldDefinitionNode[]): T => ({
  ...type,
  fields: [...(type.fields ?? []), ...fields],
})

const fieldOn = (name: string, type: string, graphs: readonly string[]): FieldDefinitionNode => ({
  kind: Kind.FIELD_DEFINITION,
  name: { kind: Kind.NAME, value: name },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  directives: graphs.map((graph) => joinField(graph)),
})

const joinedBy = (directive: string, graph: string): ConstDirectiveNode => ({
  ...joinField(graph),
  name: { kind: Kind.NAME, value: directive },
})

/** The names of the root types, by `query` and its like. */
export function rootTypes({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const schema = definitions.find((it) => it.kind === Kind.SCHEMA_DEFINITION)
  return new Map(schema?.operationTypes.map(({ operation, type }) => [operation, type.name.value]))
}
