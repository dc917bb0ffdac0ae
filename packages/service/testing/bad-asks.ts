import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { badTexts, badValues } from './bad-values.ts'
import { sampleOf } from './sample-values.ts'

/** An operation that is right but for one value. */
export interface BadAsk {
  kind: Kind
  /** Such as `Mutation.placeOrder(input.shipTo.name) a NUL`. */
  what: string
  source: string
  variables: Record<string, unknown>
}

type Kind = 'query' | 'mutation' | 'subscription'

/**
 * Every bad value in every argument that the schema's fields take, and in all that is within it, each in an operation of its own; what is
 * added to the schema is asked too. Fields below the root are asked where a way leads to them, from a query or from a reference to an entity.
 */
export function* badAsks(schema: GraphQLSchema, there: Things = {}): Generator<BadAsk> {
  for (const { kind, type, field, open, close, declared, passing } of reachableFields(schema, there)) {
    for (const arg of field.args) {
      for (const { path, name, type: at } of placesIn(arg)) {
        for (const [bad, value] of Object.entries(badValues(name, at))) {
          const given = field.args.filter((other) => other === arg || isRequiredArgument(other))
          const passed = given.map(({ name }) => `${name}: $${name}`).join(', ')
          const values = given.map((other) => [
            other.name,
            other === arg ? withAt(other, path, value) : sampleOf(other.type),
          ])
          const variables = [...declared, ...given.map(({ name, type }) => `$${name}: ${type}`)].join(', ')
          const asked = `${field.name}(${passed})${selectionOf(getNamedType(field.type))}`
          yield {
            kind,
            what: `${type.name}.${field.name}(${[arg.name, ...path].join('.')}) ${bad}`,
            source: `${kind}(${variables}) ${open}${asked}${close}`,
            variables: { ...passing, ...Object.fromEntries(values) },
          }
        }
      }
    }
  }
}

/** What a range begins and ends with, by their names. */
const ends = [
  ['min', 'max'],
  ['From', 'Before'],
] as const
const ranges: Readonly<Record<string, readonly [later: unknown, earlier: unknown]>> = {
  Decimal: ['2.00', '1.00'],
  DateTime: ['2026-02-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
}

/** Each range that a root field takes, in its arguments or within them, the wrong way around. */
export function* badRanges(schema: GraphQLSchema): Generator<BadAsk> {
  for (const { kind, type, field, isBelow } of reachableFields(schema, {})) {
    if (isBelow) continue
    const takes = field.args.flatMap((arg) =>
      placesIn(arg).map((place) => ({ ...place, path: [arg.name, ...place.path] })),
    )
    for (const { name, path, type: at } of takes) {
      const [begin, end] = ends.find(([begin]) => name.endsWith(begin)) ?? ['', '']
      const beside = [...path.slice(0, -1), `${name.slice(0, name.length - begin.length)}${end}`]
      const values = ranges[`${getNamedType(at)}`]
      if (!begin || !values || !takes.some((other) => `${other.path}` === `${beside}`)) continue
      const given = field.args.filter(
        (arg) => isRequiredArgument(arg) || path[0] === arg.name || beside[0] === arg.name,
      )
      const first = given.map((arg) => [
        arg.name,
        arg.name === path[0] ? withAt(arg, path.slice(1), values[0]) : sampleOf(arg.type),
      ])
      const variables: Record<string, unknown> = Object.fromEntries(first)
      put(variables, beside, values[1])
      const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
      const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
      yield {
        kind,
        what: `${type.name}.${field.name}(${path.join('.')}) above ${beside.join('.')}`,
        source: `${kind}(${declared}) { ${field.name}(${passed})${selectionOf(getNamedType(field.type))} }`,
        variables,
      }
    }
  }
}

function put(into: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[step] = value
  else put(into[step] as Record<string, unknown>, rest, value)
}

/**
 * Whether fields that take arguments are asked of something that is there, by their types: an operation each, in which `thing` is null where it is
 * not, and no field of the type is.
 */
export function* askedThings(
  schema: GraphQLSchema,
  there: Things,
): Generator<Pick<BadAsk, 'what' | 'source' | 'variables'>> {
  const told = new Set<GraphQLNamedType>()
  for (const { kind, type, open, close, declared, passing, isBelow } of reachableFields(schema, there)) {
    if (!isBelow || told.has(type)) continue
    told.add(type)
    const takes = declared.length > 0 ? `(${declared.join(', ')})` : ''
    yield { what: type.name, source: `${kind}${takes} ${open}thing: __typename${close}`, variables: passing }
  }
}

/** What a field is asked for: which type it is, and what an input is refused for. */
function selectionOf(type: GraphQLNamedType): string {
  const refuses = isUnionType(type) && type.getTypes().some(({ name }) => name === 'InvalidInput')
  return isCompositeType(type) ? ` { __typename${refuses ? ' ... on InvalidInput { path message }' : ''} }` : ''
}

/** The same for the keys by which a subgraph is asked for its entities. */
export function* badReferences(schema: GraphQLSchema): Generator<BadAsk> {
  for (const { type, keys } of entities(schema)) {
    for (const [bad, text] of Object.entries(badTexts)) {
      yield {
        kind: 'query',
        what: `${type.name} by ${keys.join(' and ')}: ${bad}`,
        source: 'query($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
        variables: { of: [{ __typename: type.name, ...Object.fromEntries(keys.map((key) => [key, text])) }] },
      }
    }
  }
}

/**
 * Things that are there, by which the walk gets to what is asked of such alone: an entity's key by its type, `User`, and a field's arguments by their
 * place, `Query.order`.
 */
export type Things = Readonly<Record<string, Readonly<Record<string, unknown>>>>

interface Way {
  kind: Kind
  type: GraphQLObjectType
  open: string
  close: string
  /** It is of something below the root. */
  isBelow: boolean
  /** Variables that the way itself needs. */
  declared: readonly string[]
  passing: Record<string, unknown>
}

type Reachable = Way & { field: GraphQLField<unknown, unknown> }

function* reachableFields(schema: GraphQLSchema, there: Things): Generator<Reachable> {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  const fromRoots = roots.flatMap(([kind, type]) =>
    type ? [{ kind, type, open: '{ ', close: ' }', isBelow: false, declared: [], passing: {} }] : [],
  )
  const fromReferences = entities(schema).map(({ type, keys }) => {
    const known = there[type.name] ?? Object.fromEntries(keys.map((key) => [key, sampleOf(GraphQLID)]))
    return {
      kind: 'query' as const,
      type,
      isBelow: true,
      open: `{ _entities(representations: $of) { ... on ${type} { `,
      close: ' } } }',
      declared: ['$of: [_Any!]!'],
      passing: { of: [{ __typename: type.name, ...known }] },
    }
  })
  // What is an entity is there whether or not what leads to it is.
  yield* fieldsFrom([...fromRoots, ...fromReferences], there)
}

function* fieldsFrom(ways: Way[], there: Things): Generator<Reachable> {
  const seen = new Set<GraphQLNamedType>()
  const waiting = [...ways]
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    if (seen.has(at.type)) continue
    seen.add(at.type)
    for (const field of Object.values(at.type.getFields())) {
      if (field.name.startsWith('_')) continue
      if (field.args.length > 0) yield { ...at, field }
      const next = getNamedType(field.type)
      if (isObjectType(next) && at.kind === 'query') waiting.push(through(at, field, next, there))
    }
  }
}

/** The way on through a field, with what it requires; its variables have the field's name before theirs. */
function through(
  at: Way,
  { name: field, args }: GraphQLField<unknown, unknown>,
  type: GraphQLObjectType,
  there: Things,
): Way {
  const known = there[`${at.type.name}.${field}`] ?? {}
  const given = args
    .filter((arg) => isRequiredArgument(arg) || arg.name in known)
    .map(({ name, type }) => ({ name, variable: `${field}_${name}`, type }))
  const passed = given.length > 0 ? `(${given.map(({ name, variable }) => `${name}: $${variable}`).join(', ')})` : ''
  return {
    kind: at.kind,
    type,
    isBelow: true,
    open: `${at.open}${field}${passed} { `,
    close: ` }${at.close}`,
    declared: [...at.declared, ...given.map(({ variable, type }) => `$${variable}: ${type}`)],
    passing: {
      ...at.passing,
      ...Object.fromEntries(given.map(({ name, variable, type }) => [variable, known[name] ?? sampleOf(type)])),
    },
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

/** Where a value stands in another; `0` in a path is the first of a list. */
type Place = Taking & { path: readonly string[] }

/** A value itself, and all that is within it. Input types that hold themselves are entered once. */
function placesIn({ name, type }: Taking, entered: readonly GraphQLNamedType[] = []): Place[] {
  const nullable = getNullableType(type)
  const within = (step: string, place: Place): Place => ({ ...place, path: [step, ...place.path] })
  const itself = { name, type, path: [] }
  if (isListType(nullable))
    return [itself, ...placesIn({ name, type: nullable.ofType }, entered).map((place) => within('0', place))]
  if (!isInputObjectType(nullable)) return [itself]
  if (entered.includes(nullable)) return []
  return Object.values(nullable.getFields()).flatMap((field) =>
    placesIn(field, [...entered, nullable]).map((place) => within(field.name, place)),
  )
}

/** A value that is right, but for what stands at the end of the path. */
function withAt({ type }: Taking, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [withAt({ name: '', type: nullable.ofType }, rest, value)]
  if (!isInputObjectType(nullable)) throw new Error(`${nullable} has no ${step}`)
  const field = nullable.getFields()[step]
  if (!field) throw new Error(`${nullable} has no ${step}`)
  return { ...(sampleOf(nullable) as object), [step]: withAt(field, rest, value) }
}
