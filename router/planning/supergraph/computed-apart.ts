import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  Kind,
} from 'graphql'
import { type Apart, apartSubgraphs } from './apart-subgraphs.ts'
import { directiveArguments, graphNames, joinField, joinFields, joinTypes } from './join-directives.ts'
import { hasFields, type TypeWithFields, typesWithFields } from './sdl-types.ts'
import { freshToken } from './tokens.ts'

/**
 * The planner may fetch a required field that is itself computed without what that field requires, where the entity
 * comes from the subgraph that computes it. In this copy of a supergraph each subgraph's computed fields are those
 * of subgraphs of their own, one for each level of a chain, so that there is no coming by them without their inputs.
 */
export function withComputedApart(document: DocumentNode): {
  document: DocumentNode
  /** The real subgraph behind one in a plan. */
  realSubgraph(name: string): string
} {
  const graphs = graphNames(document)
  const token = freshToken('__A', [...graphs.keys(), ...graphs.values()])
  const aparts = apartSubgraphs(document, typesWithFields(document), token)
  const real = new Map(aparts.map(({ graph, home }) => [graph, graphs.get(home)]))
  return {
    document: { ...document, definitions: document.definitions.map((definition) => split(definition, aparts)) },
    realSubgraph: (name) => real.get(name) ?? name,
  }
}

type Split = (directives?: readonly ConstDirectiveNode[]) => ConstDirectiveNode[]

function split(definition: DefinitionNode, aparts: readonly Apart[]): DefinitionNode {
  if (!('directives' in definition) || !('name' in definition) || !definition.name) return definition
  const type = definition.name.value
  const having = aparts.filter((apart) => apart.hasType(type))
  const each: Split = (directives = []) => directives.flatMap((it) => [it, ...copies(it, having)])
  const directives = each(definition.directives as readonly ConstDirectiveNode[])
  if (hasFields(definition)) {
    const fields = definition.fields?.map((field) => splitField(field, definition, having))
    return { ...definition, directives, fields } as DefinitionNode
  }
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    if (type === 'join__Graph') return withGraphs(definition, aparts)
    return {
      ...definition,
      directives,
      values: definition.values?.map((it) => ({ ...it, directives: each(it.directives) })),
    }
  }
  if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    return {
      ...definition,
      directives,
      fields: definition.fields?.map((it) => ({ ...it, directives: each(it.directives) })),
    }
  }
  return { ...definition, directives } as DefinitionNode
}

/** What a directive says of a subgraph, said of its parts, unless it is about a type that they do not have. */
function copies(directive: ConstDirectiveNode, having: readonly Apart[]): ConstDirectiveNode[] {
  const { graph, interface: implemented, member } = directiveArguments(directive)
  const about = implemented ?? member
  return having
    .filter(({ home, hasType }) => home === graph && (typeof about !== 'string' || hasType(about)))
    .map((apart) => ofGraph(directive, apart.graph))
}

function splitField(field: FieldDefinitionNode, type: TypeWithFields, having: readonly Apart[]): FieldDefinitionNode {
  const name = field.name.value
  const [typeName, graphs] = [type.name.value, new Set(joinTypes(type).map(({ graph }) => graph))]
  // A field without a word on it is every subgraph's: from here on each is named.
  const said = joinFields(field).length > 0 ? [] : [...graphs].flatMap((graph) => (graph ? [joinField(graph)] : []))
  const directives = [...(field.directives ?? []), ...said].flatMap((directive) => {
    if (directive.name.value !== 'join__field') return [directive]
    const { graph } = directiveArguments(directive)
    const parts = having.filter(({ home, hasField }) => home === graph && hasField(typeName, name))
    const ofPart = (its: ConstDirectiveNode, { graph: part, isGiven }: Apart): ConstDirectiveNode =>
      isGiven(typeName, name) ? joinField(part, 'external') : withoutProvides(ofGraph(its, part))
    const isComputed = parts.some(({ computes }) => computes(typeName, name))
    return [...(isComputed ? [] : [directive]), ...parts.map((part) => ofPart(directive, part))]
  })
  return { ...field, directives }
}

/** What its home provides of a field that leads to more, a part may not even declare. */
const withoutProvides = (directive: ConstDirectiveNode): ConstDirectiveNode => ({
  ...directive,
  arguments: directive.arguments?.filter(({ name }) => name.value !== 'provides'),
})

const ofGraph = (directive: ConstDirectiveNode, graph: string): ConstDirectiveNode => ({
  ...directive,
  arguments: directive.arguments?.map((argument) =>
    argument.name.value === 'graph' ? { ...argument, value: { kind: Kind.ENUM, value: graph } } : argument,
  ),
})

function withGraphs(graphs: EnumTypeDefinitionNode, aparts: readonly Apart[]): EnumTypeDefinitionNode {
  const values = (graphs.values ?? []).flatMap((value) => [
    value,
    ...aparts.filter(({ home }) => home === value.name.value).map((apart) => partOf(value, apart.graph)),
  ])
  return { ...graphs, values }
}

const partOf = (graph: EnumValueDefinitionNode, name: string): EnumValueDefinitionNode => ({
  ...graph,
  name: { kind: Kind.NAME, value: name },
  directives: graph.directives?.map((directive) => ({
    ...directive,
    arguments: directive.arguments?.map((argument) =>
      argument.name.value === 'name' ? { ...argument, value: { kind: Kind.STRING, value: name } } : argument,
    ),
  })),
})
