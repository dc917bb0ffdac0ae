import type { Principal } from '@micromart/auth'
import { toldId } from '@micromart/telemetry'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { failureOf, outcomeOf } from '../graphql/mutation-outcome.ts'
import type { RequestContext } from '../http/context.ts'

/** What is named of one mutation's arguments. */
const mostNamed = 20

/**
 * Has every mutation of somebody who may more than customers leave one line in the log, whatever came of it: who (of a machine its key, and
 * whoever answers for it), what, with which ids and choices, and how it ended, as the name of the answer's type or the code of the error. The
 * schema says which mutations and arguments there are, so that none can be forgotten.
 */
export function trailStaff(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field
    if (!resolve) continue
    field.resolve = async (parent, args, context: RequestContext, info) => {
      const { principal } = context
      if (!principal || principal.scopes.length === 0) return resolve(parent, args, context, info)
      try {
        const answer = await resolve(parent, args, context, info)
        tell(context, principal, field, args, { outcome: outcomeOf(answer), made: madeOf(answer) })
        return answer
      } catch (error) {
        tell(context, principal, field, args, { outcome: failureOf(error) })
        throw error
      }
    }
  }
  return schema
}

interface Ending {
  outcome: string
  /** The id of what the answer is about, which no argument may have said. */
  made?: string | undefined
}

function tell(
  { log }: RequestContext,
  { userId, accountableId }: Principal,
  { name, args }: GraphQLField<unknown, unknown>,
  given: Record<string, unknown>,
  { outcome, made }: Ending,
): void {
  const named = Object.fromEntries([...namedIn(args, given)].slice(0, mostNamed))
  log.info({ action: name, by: userId, accountable: accountableId, named, made, outcome }, 'a member of staff acted')
}

type Taken = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>

/** Ids and choices among arguments, each by its path. */
function* namedIn(
  taken: readonly Taken[],
  given: Record<string, unknown>,
  ...path: string[]
): Generator<[path: string, value: string]> {
  for (const { name, type } of taken) yield* namedOf(type, given[name], ...path, name)
}

function* namedOf(type: GraphQLInputType, value: unknown, ...path: string[]): Generator<[path: string, value: string]> {
  const own = getNullableType(type)
  if (isListType(own) && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* namedOf(own.ofType, item, ...path, String(index))
  } else if (isInputObjectType(own) && typeof value === 'object' && value !== null) {
    yield* namedIn(Object.values(own.getFields()), { ...value }, ...path)
  } else if (typeof value === 'string' && isNaming(own)) {
    yield [path.join('.'), toldId(value)]
  }
}

const isNaming = (type: GraphQLInputType) => isEnumType(type) || getNamedType(type).name === 'ID'

/** By `id`, or as products has it by `productId` of a `product`. */
function madeOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  for (const [name, member] of Object.entries(answer)) {
    if (typeof member !== 'object' || member === null) continue
    const { id = member[`${name}Id` as keyof typeof member] as unknown } = member as { id?: unknown }
    if (typeof id === 'string') return toldId(id)
  }
  return undefined
}
