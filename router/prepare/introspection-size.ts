import {
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf } from '../planning/plan-walk.ts'
import { tooMuch } from './too-much.ts'

/** Of the whole schema, as tools ask for it. */
const mostSchemas = 4

/**
 * Bounds what introspection answers, which costs no points: a field of it that is asked under many aliases lists the schema as
 * often, without a subgraph that would be asked.
 *
 * @returns throws RequestError for a valid document that could be answered by more than the whole schema a few times over
 */
export function introspectionLimit(schema: GraphQLSchema): (document: DocumentNode) => void {
  const sizes = listSizes(schema)
  const whole = parse(
    getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  )
  const most = mostSchemas * valuesIn(whole, sizes)
  return (document) => {
    if (valuesIn(document, sizes) > most) throw tooMuch('introspection')
  }
}

/** How long the lists of introspection are, by their fields: on average, since types are listed together, and at most. */
type Sizes = Record<'average' | 'most', Readonly<Record<string, number>>>

/** About as many as its dearest operation is answered with. */
function valuesIn(document: DocumentNode, sizes: Sizes): number {
  const fragments = fragmentsOf(document)
  const values = ({ selections }: SelectionSetNode, lengths: Sizes['average'] | null): number =>
    selections.reduce((sum, node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + values(node.selectionSet, lengths)
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + spread(node.name.value, lengths)
      const name = node.name.value
      const inner = lengths ?? { __schema: sizes.average, __type: sizes.most }[name]
      if (!inner) return sum
      return sum + (inner[name] ?? 1) * (1 + (node.selectionSet ? values(node.selectionSet, inner) : 0))
    }, 0)
  const known = new Map<string, number>()
  const spread = (name: string, lengths: Sizes['average'] | null): number => {
    const key = `${name} ${lengths === null ? '' : lengths === sizes.most}`
    const selections = fragments.get(name)?.selectionSet
    const found = known.get(key) ?? (selections ? values(selections, lengths) : 0)
    known.set(key, found)
    return found
  }
  return document.definitions.reduce(
    (most, definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? Math.max(most, values(definition.selectionSet, null)) : most,
    0,
  )
}

function listSizes(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap())
  const fields = types.map((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  )
  const lengths: Record<string, number[]> = {
    fields: fields.map((its) => its.length),
    args: fields.flat().map(({ args }) => args.length),
    inputFields: types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    enumValues: types.map((type) => (isEnumType(type) ? type.getValues().length : 0)),
    interfaces: types.map((type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0)),
    possibleTypes: types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
  }
  const all = { types: types.length, directives: schema.getDirectives().length }
  const each = (size: (its: number[]) => number) =>
    Object.fromEntries(Object.entries(lengths).map(([name, its]) => [name, its.length > 0 ? size(its) : 0]))
  return {
    average: { ...all, ...each((its) => its.reduce((sum, length) => sum + length, 0) / its.length) },
    most: { ...all, ...each((its) => Math.max(...its)) },
  }
}
