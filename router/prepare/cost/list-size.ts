import { type ArgumentNode, type FieldNode, type GraphQLField, Kind } from 'graphql'
import { RequestError } from '../../errors.ts'
import type { ListSize } from '../../supergraph/cost-directives.ts'

/** A field as it is asked. */
export interface Asked {
  node: FieldNode
  field: GraphQLField<unknown, unknown>
  /** Coerced. */
  args: Readonly<Record<string, unknown>>
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>
}

interface Slice {
  /** As the directive names it: an argument, or a member of one as in `page.first`. */
  path: string
  size: number
}

/**
 * How many a list has at the most by its `@listSize`, null where that does not say it: as many as its slicing arguments ask for, of several the
 * largest, or else as is assumed. What is null, or missing, counts as its default; of a list that is given, its length.
 *
 * @param pageSize the most that a slicing argument may ask for, if there is one
 * @throws RequestError BAD_USER_INPUT, also where exactly one slicing argument is required and that is not so. Defaults are as good as any as
 * long as nothing is given: https://www.apollographql.com/docs/graphos/routing/security/demand-control counts them, and others do not
 */
export function sizeBy(listSize: ListSize, asked: Asked, pageSize: number | undefined): number | null {
  const { slicingArguments, requireOneSlicingArgument, assumedSize } = listSize
  const slices = slicingArguments.flatMap((path) => sliceAt(path, asked, pageSize) ?? [])
  if (requireOneSlicingArgument && slicingArguments.length > 0) refuseUnlessOne(slices, slicingArguments, asked)
  return slices.length > 0 ? Math.max(...slices.map(({ size }) => size)) : assumedSize
}

function sliceAt(path: string, { field, args }: Asked, pageSize: number | undefined): Slice | null {
  const [name = '', ...within] = path.split('.')
  const argument = args[name] ?? field.args.find((it) => it.name === name)?.defaultValue
  const value = within.reduce<unknown>(memberOf, argument)
  if (Array.isArray(value)) return { path, size: value.length }
  if (typeof value !== 'number') return null
  if (pageSize !== undefined && (value < 1 || value > pageSize)) {
    throw new RequestError('BAD_USER_INPUT', `"${path}" must be from 1 to ${pageSize}.`)
  }
  return { path, size: Math.max(0, value) }
}

const memberOf = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined

function refuseUnlessOne(slices: readonly Slice[], names: readonly string[], { node, variables }: Asked): void {
  const given = new Set(node.arguments?.filter((it) => isGiven(it, variables)).map((it) => it.name.value))
  const ofGiven = slices.filter(({ path }) => given.has(path.split('.')[0] ?? ''))
  if ((ofGiven.length || slices.length) === 1) return
  const choice = names.map((name) => `"${name}"`).join(' and ')
  throw new RequestError(
    'BAD_USER_INPUT',
    names.length === 1
      ? `"${node.name.value}" needs ${choice}.`
      : `"${node.name.value}" needs exactly one of ${choice}.`,
  )
}

/** Of a null the default counts. */
const isGiven = ({ value }: ArgumentNode, variables: Asked['variables']) =>
  value.kind === Kind.VARIABLE ? (variables[value.name.value] ?? null) !== null : value.kind !== Kind.NULL
