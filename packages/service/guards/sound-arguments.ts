import { isUnstorable } from '@micromart/input'
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { badUserInput } from '../graphql/errors.ts'
import type { ResolverMap } from '../graphql/graphql.ts'

/** More of anything in one argument is nobody's honest wish, and costs more than its request pays for. */
const mostItems = 1_000

type Path = readonly [argument: string, ...within: string[]]

/** What nobody can mean. */
class Senseless extends Error {
  override name = 'Senseless'
  readonly path: Path
  constructor(message: string, path: Path) {
    super(message)
    this.path = path
  }
}

/**
 * Has every field look at its arguments before its resolver runs, so that resolvers and stores need not think of texts
 * that no column could hold: in an id it is made one that names nothing, which the resolver answers as it answers any
 * such; in another text it is bad input, and so is a list that is absurdly long.
 */
export function guardArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || field.name === '_entities') continue
      field.resolve = guarded(field, field.resolve)
      field.subscribe = guarded(field, field.subscribe)
    }
  }
  return schema
}

/** The same for the keys by which other subgraphs refer to entities: what could be nothing is null. */
export function guardReferences(resolvers: ResolverMap): ResolverMap {
  const entries = Object.entries(resolvers).map(([type, fields]) => {
    const resolve = (fields as { __resolveReference?: Resolve }).__resolveReference
    if (!resolve) return [type, fields]
    const soundly: Resolve = (reference, ...rest) => (isSenseless(reference) ? null : resolve(reference, ...rest))
    return [type, { ...fields, __resolveReference: soundly }]
  })
  return Object.fromEntries(entries)
}

type Resolve = (reference: unknown, context: unknown, info: GraphQLResolveInfo) => unknown

function isSenseless(value: unknown): boolean {
  if (typeof value === 'string') return isUnstorable(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(isSenseless)
}

function guarded<Resolver extends GraphQLFieldResolver<unknown, unknown> | undefined>(
  field: GraphQLField<unknown, unknown>,
  resolve: Resolver,
): Resolver {
  if (!resolve) return resolve
  const soundly: GraphQLFieldResolver<unknown, unknown> = (parent, args, context, info) => {
    try {
      return resolve(parent, soundArguments(field, args), context, info)
    } catch (error) {
      if (error instanceof Senseless) return refusal(field, error, info)
      throw error
    }
  }
  return soundly as Resolver
}

function soundArguments({ args }: GraphQLField<unknown, unknown>, given: Record<string, unknown>) {
  const sound = { ...given }
  for (const { name, type } of args) {
    if (!(name in given)) continue
    sound[name] = soundValue(given[name], type, [name])
  }
  return sound
}

/** Throws Senseless. */
function soundValue(value: unknown, type: GraphQLInputType, path: Path): unknown {
  const nullable = getNullableType(type)
  if (typeof value === 'string') {
    if (!isUnstorable(value)) return value
    if (nullable.toString() === 'ID') return value.replace(/[\0\p{Cs}]/gu, '\ufffd')
    throw new Senseless('This has a character that is no text, U+0000 or half of another.', path)
  }
  if (isListType(nullable) && Array.isArray(value)) {
    if (value.length > mostItems) throw new Senseless(`These are more than ${mostItems.toLocaleString('en')}.`, path)
    return value.map((item, index) => soundValue(item, nullable.ofType, [...path, String(index)]))
  }
  if (!isInputObjectType(nullable) || typeof value !== 'object' || value === null) return value
  const fields = nullable.getFields()
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const field = fields[name]
      return [name, field ? soundValue(item, field.type, [...path, name]) : item]
    }),
  )
}

/** In the field's own words where it has some: a member of its union, or null for the look-up of one thing. */
function refusal(
  field: GraphQLField<unknown, unknown>,
  { message, path }: Senseless,
  { operation }: GraphQLResolveInfo,
) {
  const type = getNamedType(field.type)
  const members = isUnionType(type) ? type.getTypes().map(({ name }) => name) : []
  if (members.includes('InvalidInput')) return { __typename: 'InvalidInput', message, path: withinInput(path) }
  if (operation.operation === 'query' && isOneThing(field.type)) return null
  throw badUserInput(`${path.join('.')}: ${message}`, ...path)
}

/** What is called `input` is all that was sent: a path begins at its fields. */
const withinInput = ([name, ...within]: Path) => (name === 'input' ? within : [name, ...within])

/** A thing that may be missing, not a list of which some may be there. */
const isOneThing = (type: GraphQLOutputType) => isObjectType(type) && !type.name.endsWith('Connection')
