import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
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
import { fragmentsOf, responseName } from '../../planning/plan-walk.ts'
import { tooMuch } from '../document/too-much.ts'

/** Of the whole schema, as tools ask for it. */
const mostSchemas = 4

/** Of a name, beside which a value of its length is as much to write. */
const charactersPerValue = 32

/** How much introspection answers, about: no subgraph is asked, but somebody has to make it. */
export interface IntrospectionSize {
  /** The values that a field of the root, `__schema` or `__type`, is answered with. */
  of(node: FieldNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number
  /**
   * Throws RequestError for a valid document that could be answered by more than the whole schema a few times over: a field of it that is
   * asked under many aliases lists the schema as often.
   */
  check(document: DocumentNode): void
}

export function introspectionSize(schema: GraphQLSchema): IntrospectionSize {
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
  const most = mostSchemas * dearest(whole, sizes)
  return {
    of: (node, fragments) => valuesIn(sizes, fragments)({ kind: Kind.SELECTION_SET, selections: [node] }),
    check(document) {
      if (dearest(document, sizes) > most) throw tooMuch('introspection')
    },
  }
}

/** How long the lists of introspection are, by their fields: on average, since types are listed together, and at most. */
type Sizes = Record<'average' | 'most', Readonly<Record<string, number>>>

/** Of its operations. */
function dearest(document: DocumentNode, sizes: Sizes): number {
  const values = valuesIn(sizes, fragmentsOf(document))
  return Math.max(
    ...document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? values(definition.selectionSet) : 0,
    ),
  )
}

/** Counts what selections of the root are answered with. */
function valuesIn(sizes: Sizes, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const values = ({ selections }: SelectionSetNode, lengths: Sizes['average'] | null = null): number =>
    selections.reduce((sum, node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + values(node.selectionSet, lengths)
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + spread(node.name.value, lengths)
      const name = node.name.value
      const inner = lengths ?? { __schema: sizes.average, __type: sizes.most }[name]
      if (!inner) return sum
      const written = 1 + Math.floor(responseName(node).length / charactersPerValue)
      return sum + (inner[name] ?? 1) * (written + (node.selectionSet ? values(node.selectionSet, inner) : 0))
    }, 0)
  const known = new Map<string, number>()
  const spread = (name: string, lengths: Sizes['average'] | null): number => {
    const key = `${name} ${lengths === null ? '' : lengths === sizes.most}`
    const selections = fragments.get(name)?.selectionSet
    const found = known.get(key) ?? (selections ? values(selections, lengths) : 0)
    known.set(key, found)
    return found
  }
  return values
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
