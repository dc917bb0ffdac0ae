import { newId } from '@micromart/ids'
import { encodeCursor } from '@micromart/pagination'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql'

/** An operation that is right but for one value. */
export interface BadAsk {
  /** Such as `Mutation.placeOrder(input.shipTo.name) a NUL`. */
  what: string
  source: string
  variables: Record<string, unknown>
}

/** What no honest client sends, in any string, id, cursor or custom scalar. */
const badTexts: Record<string, string> = {
  'a NUL': 'a\0b',
  'half a character': 'a\ud800b',
  '10 KB': 'x'.repeat(10_240),
  "another kind's id": newId('req'),
  'a garbled cursor': '%%%',
  'a cursor of one number': encodeCursor([1]),
  "another list's cursor": encodeCursor(['2026-01-01T00:00:00.000Z', newId('req')]),
  'a cursor of nonsense': encodeCursor(['nonsense', 'nonsense', 'nonsense']),
  'a cursor of NULs': encodeCursor(['\0', '\0']),
}

/**
 * Every bad text in every String, ID and custom scalar that the schema's fields take, each in an operation of its own;
 * what is added to the schema is asked too. Fields below the root are asked where a way without required arguments
 * leads to them, from the root or from a reference to an entity.
 */
export function* badAsks(schema: GraphQLSchema): Generator<BadAsk> {
  for (const { type, field, open, close, passing } of reachableFields(schema)) {
    for (const arg of field.args) {
      for (const leaf of leavesOf(arg)) {
        for (const [bad, text] of Object.entries(badTexts)) {
          const given = field.args.filter((other) => other === arg || isRequiredArgument(other))
          const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ')
          const passed = given.map(({ name }) => `${name}: $${name}`).join(', ')
          const values = given.map((other) => [
            other.name,
            other === arg ? withAt(other, leaf, text) : sampleOf(other.type),
          ])
          const asked = `${field.name}(${passed})${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`
          yield {
            what: `${type.name}.${field.name}(${[arg.name, ...leaf].join('.')}) ${bad}`,
            source: `${open.replace('(', `(${declared} `)}${asked}${close}`,
            variables: { ...Object.fromEntries(values), ...passing },
          }
        }
      }
    }
  }
}

/** The same for the keys by which a subgraph is asked for its entities. */
export function* badReferences(schema: GraphQLSchema): Generator<BadAsk> {
  for (const { type, keys } of entities(schema)) {
    for (const [bad, text] of Object.entries(badTexts)) {
      yield {
        what: `${type.name} by ${keys.join(' and ')}: ${bad}`,
        source: 'query($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
        variables: { of: [{ __typename: type.name, ...Object.fromEntries(keys.map((key) => [key, text])) }] },
      }
    }
  }
}

interface Way {
  type: GraphQLObjectType
  open: string
  close: string
  /** Variables that the way itself needs. */
  passing?: Record<string, unknown>
}

type Reachable = Way & { field: GraphQLField<unknown, unknown> }

function* reachableFields(schema: GraphQLSchema): Generator<Reachable> {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
  yield* fieldsFrom(roots.flatMap(([kind, type]) => (type ? [{ type, open: `${kind}() { `, close: ' }' }] : [])))
  yield* fieldsFrom(
    entities(schema).map(({ type, keys }) => ({
      type,
      open: `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { `,
      close: ' } } }',
      passing: { of: [{ __typename: type.name, ...Object.fromEntries(keys.map((key) => [key, samples.ID])) }] },
    })),
  )
}

function* fieldsFrom(ways: Way[]): Generator<Reachable> {
  const seen = new Set<GraphQLNamedType>()
  const waiting = [...ways]
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    if (seen.has(at.type)) continue
    seen.add(at.type)
    for (const field of Object.values(at.type.getFields())) {
      if (field.name.startsWith('_')) continue
      if (field.args.length > 0) yield { ...at, field }
      const next = getNamedType(field.type)
      if (!isObjectType(next) || field.args.some(isRequiredArgument) || at.open.startsWith('mutation')) continue
      waiting.push({ ...at, type: next, open: `${at.open}${field.name} { `, close: ` }${at.close}` })
    }
  }
}

function entities(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return []
    const nodes = [...(type.astNode ? [type.astNode] : []), ...type.extensionASTNodes]
    const fields = nodes.flatMap(({ directives = [] }) =>
      directives.flatMap((directive) => {
        const given = directive.arguments?.find(({ name }) => name.value === 'fields')?.value
        return directive.name.value === 'key' && given?.kind === 'StringValue' ? [given.value] : []
      }),
    )
    return fields.map((key) => ({ type, keys: key.split(/\s+/) }))
  })
}

type Taking = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>

/** Paths to the texts in a value; `0` is the first of a list. Input types that hold themselves are entered once. */
function leavesOf({ type }: Taking, entered: readonly GraphQLNamedType[] = []): string[][] {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return leavesOf({ name: '', type: nullable.ofType }, entered).map((leaf) => ['0', ...leaf])
  if (isScalarType(nullable)) return ['Int', 'Float', 'Boolean'].includes(nullable.name) ? [] : [[]]
  if (!isInputObjectType(nullable) || entered.includes(nullable)) return []
  return Object.values(nullable.getFields()).flatMap((field) =>
    leavesOf(field, [...entered, nullable]).map((leaf) => [field.name, ...leaf]),
  )
}

/** A value that is right, but for the text at the end of the path. */
function withAt({ type }: Taking, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [withAt({ name: '', type: nullable.ofType }, rest, text)]
  if (!isInputObjectType(nullable)) throw new Error(`${nullable} has no ${step}`)
  const field = nullable.getFields()[step]
  if (!field) throw new Error(`${nullable} has no ${step}`)
  return { ...(sampleOf(nullable) as object), [step]: withAt(field, rest, text) }
}

const samples: Record<string, unknown> = {
  ID: newId('usr'),
  String: 'a text',
  Int: 1,
  Float: 1,
  Boolean: true,
  Decimal: '1.00',
  CurrencyCode: 'EUR',
  CountryCode: 'DE',
  DateTime: '2026-01-01T00:00:00.000Z',
}

/** A value of a type with all that it requires. */
export function sampleOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [sampleOf(nullable.ofType)]
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name
  if (isLeafType(nullable)) {
    if (nullable.name in samples) return samples[nullable.name]
    throw new Error(`say what a ${nullable} looks like`)
  }
  const required = Object.values(nullable.getFields()).filter(({ type, defaultValue }) => {
    return isNonNullType(type) && defaultValue === undefined
  })
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]))
}
