import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { directiveArguments, joinFields, joinTypes, parseFieldSet } from '../supergraph/join-directives.ts'
import {
  fieldOf,
  namedType,
  type TypesWithFields,
  type TypeWithFields,
  typesWithFields,
} from '../supergraph/sdl-types.ts'

/** Types between which an operation sees no difference, at least three. */
export type Alike = readonly string[]

/** What an operation, or what subgraphs require and know things by, names. */
interface Named {
  fields: ReadonlySet<string>
  types: ReadonlySet<string>
}

/** So few implementers may be planned one by one. */
const few = 4

/**
 * Finds entities of which an operation asks the same, since it names none of them: all that is asked of one is asked of
 * interfaces and unions that the others have, too, and whatever subgraph answers it of one answers it of all. Whatever is
 * right of one is right of the others.
 */
export function alikeTypes(document: DocumentNode, schema: GraphQLSchema): (operation: DocumentNode) => Alike[] {
  const types = typesWithFields(document)
  const always = namedInFieldSets(types)
  const narrowed = narrowedTo(types)
  const entities = [...types.values()].filter(
    (type) => type.kind === Kind.OBJECT_TYPE_DEFINITION && joinTypes(type).some(({ key }) => key),
  )
  const candidates = entities.filter(({ name: { value } }) => !narrowed.has(value) && !always.types.has(value))
  return (operation) => {
    if (candidates.length <= few) return []
    const own = namedIn(operation, schema)
    const fields = new Set([...always.fields, ...own.fields])
    const abstract = [...always.types, ...own.types].filter((name) => isAbstractType(schema.getType(name)))
    const groups = new Map<string, string[]>()
    for (const type of candidates) {
      const name = type.name.value
      const of = abstract.filter((it) => isOf(schema, it, name))
      if (own.types.has(name) || of.length === 0) continue
      const known = knownOfType(document, type, fields, new Set(of))
      groups.set(known, [...(groups.get(known) ?? []), name])
    }
    return [...groups.values()].filter(({ length }) => length > few)
  }
}

function isOf(schema: GraphQLSchema, abstract: string, name: string): boolean {
  const type = schema.getType(abstract)
  return isAbstractType(type) && schema.getPossibleTypes(type).some((it) => it.name === name)
}

function namedIn(operation: DocumentNode, schema: GraphQLSchema): Named {
  const [fields, types] = [new Set<string>(), new Set<string>()]
  const info = new TypeInfo(schema)
  visit(
    operation,
    visitWithTypeInfo(info, {
      Field({ name }) {
        fields.add(name.value)
        const type = info.getType()
        if (type) types.add(getNamedType(type).name)
      },
      NamedType: ({ name }) => void types.add(name.value),
    }),
  )
  return { fields, types }
}

/** The fields, and the types that they lead to, of keys and of what is required or provided anywhere. */
function namedInFieldSets(types: TypesWithFields): Named {
  const fields = new Set<string>()
  const found = new Set<string>()
  for (const type of types.values()) {
    const said = (type.fields ?? []).flatMap(joinFields).flatMap(({ requires, provides }) => [requires, provides])
    for (const fieldSet of [...joinTypes(type).map(({ key }) => key), ...said]) {
      if (!fieldSet) continue
      visit(parseFieldSet(fieldSet), {
        Field: ({ name }) => void fields.add(name.value),
        NamedType: ({ name }) => void found.add(name.value),
      })
    }
  }
  for (const { fields: all = [] } of types.values()) {
    for (const { name, type } of all) if (fields.has(name.value)) found.add(namedType(type))
  }
  return { fields, types: found }
}

/** The types that implementers' fields lead to where their interface's lead to more. */
function narrowedTo(types: TypesWithFields): ReadonlySet<string> {
  const narrowed = [...types.values()].flatMap(({ interfaces = [], fields = [] }) =>
    fields.flatMap(({ name, type }) => {
      const wider = interfaces.map((it) => fieldOf(types, it.name.value, name.value))
      return wider.some((it) => it && namedType(it.type) !== namedType(type)) ? [namedType(type)] : []
    }),
  )
  return new Set(narrowed)
}

/** All that a supergraph says of a type, as far as it is about these fields, interfaces and unions. */
function knownOfType(
  { definitions }: DocumentNode,
  { name, interfaces = [], directives = [], fields = [] }: TypeWithFields,
  asked: ReadonlySet<string>,
  abstract: ReadonlySet<string>,
): string {
  const memberships = definitions.flatMap((it) => {
    if (it.kind !== Kind.UNION_TYPE_DEFINITION || !abstract.has(it.name.value)) return []
    const own = (it.directives ?? []).map(directiveArguments).filter(({ member }) => member === name.value)
    return own.map(({ graph }) => `${it.name.value} of ${graph}`)
  })
  const said = directives.filter((it) => {
    const { interface: implemented } = directiveArguments(it)
    return typeof implemented !== 'string' || abstract.has(implemented)
  })
  const implemented = interfaces.map((it) => it.name.value).filter((it) => abstract.has(it))
  const own = fields.filter((field) => asked.has(field.name.value))
  const shown = own.map((field) => print({ ...field, description: undefined }))
  return JSON.stringify([said.map(print), implemented, shown, memberships].map((parts) => [...parts].sort()))
}
