import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  Kind,
} from 'graphql'
import { directiveArguments, joinFields, joinTypes } from './join-directives.ts'
import { fieldOf, type TypesWithFields, typesWithFields } from './sdl-types.ts'

/** Where the planner must choose subgraphs for each implementer of an interface. */
export interface SubgraphChoices {
  /** The subgraphs that a field may be answered by. */
  answering(type: string, field: string): Subgraphs
  /** Whether one of these subgraphs does not know things by this type. */
  isStrangeTo(graphs: Subgraphs, type: string): boolean
  /**
   * Whether asking a field of an interface is asking each implementer, with choices or further asking for each of them.
   *
   * @param graphs where the thing may have been found
   * @param apart the implementers are looked at one by one already
   */
  multiply(type: string, field: string, graphs: Subgraphs, apart: boolean): boolean
}

/** As values of `join__Graph`. */
export type Subgraphs = ReadonlySet<string>

/** Reads the choices of a supergraph. */
export function subgraphChoices(document: DocumentNode, schema: GraphQLSchema): SubgraphChoices {
  const types = typesWithFields(document)
  const unions = document.definitions.filter((it) => it.kind === Kind.UNION_TYPE_DEFINITION)
  const joined = new Map([...types.values(), ...unions].map((type) => [type.name.value, joinTypes(type)]))
  const graphsOf = (type: string) => new Set(joined.get(type)?.flatMap(({ graph }) => graph ?? []))
  const isInterfaceObject = (type: string) => joined.get(type)?.some((it) => it.isInterfaceObject) ?? false
  const own = (type: string, field: string) => resolvers(fieldOf(types, type, field), graphsOf(type))
  const implementersOf = (type: string) =>
    [...types.values()].flatMap((it) => (it.interfaces?.some(({ name }) => name.value === type) ? [it.name.value] : []))

  /** None of these subgraphs needs to look at the implementers one by one. */
  const isWhole = (type: string, field: string, graphs: Subgraphs) =>
    [...graphs].every(
      (graph) =>
        own(type, field).has(graph) &&
        implementersOf(type).every((it) => !implementedIn(types, it, type).has(graph) || own(it, field).has(graph)),
    )

  function multiply(type: string, field: string, graphs: Subgraphs, apart: boolean): boolean {
    const abstract = schema.getType(type)
    const definition = isInterfaceType(abstract) ? abstract.getFields()[field] : undefined
    if (!isInterfaceType(abstract) || !definition) return false
    const possible = schema.getPossibleTypes(abstract)
    if (possible.length < 2 || isInterfaceObject(type)) return false
    const isChosen = possible.some(({ name }) => own(name, field).size > 1)
    const goesOn = isCompositeType(getNamedType(definition.type))
    return apart || !isWhole(type, field, graphs) ? isChosen || goesOn : isChosen && goesOn
  }

  return {
    answering: (type, field) => new Set([type, ...implementersOf(type)].flatMap((it) => [...own(it, field)])),
    isStrangeTo: (graphs, type) => [...graphs].some((graph) => !graphsOf(type).has(graph)),
    multiply,
  }
}

/** The subgraphs that can answer a field; what none is said of, all of its type's can. */
function resolvers(field: FieldDefinitionNode | undefined, all: Subgraphs): Subgraphs {
  if (!field) return new Set()
  const said = joinFields(field)
  return said.length === 0 ? all : new Set(said.flatMap(({ graph, external }) => (external || !graph ? [] : [graph])))
}

function implementedIn(types: TypesWithFields, type: string, implemented: string): ReadonlySet<unknown> {
  const all = (types.get(type)?.directives ?? []).filter(({ name }) => name.value === 'join__implements')
  const said = all.map(directiveArguments).filter((it) => it.interface === implemented)
  return new Set(said.map(({ graph }) => graph))
}
