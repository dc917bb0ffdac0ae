import type { DeadLetter, GroupLetters } from '@micromart/messaging'
import { type Connection, connection, pageOf } from '@micromart/pagination'
import { toldId } from '@micromart/telemetry'
import { z } from 'zod'
import { requirePrincipal } from '../guards/guards.ts'
import type { RequestContext } from '../http/context.ts'

/** A letter as staff see it: why it is dead and whose it is, and never what it says, which may be somebody's. */
interface ShownLetter extends Pick<DeadLetter, 'id' | 'topic' | 'key' | 'attempts' | 'recordedAt'> {
  type: string | null
  reason: string
  state: 'PARKED' | 'UNPROCESSABLE' | 'REDRIVING' | 'DISCARDING'
  deadSince: Date
}

const longestReason = 500
const place = z.tuple([
  z.string().regex(/^[a-z][a-z.-]{0,99}$/),
  z.int().min(0).max(100_000),
  z.string().regex(/^\d{1,18}$/),
])

/** A page of a service's own letters. Throws a BAD_USER_INPUT GraphQLError for a size or a cursor that is none. */
export async function lettersPage(
  letters: GroupLetters,
  args: { first?: number | null; after?: string | null },
): Promise<Connection<ShownLetter> & { totalCount: number }> {
  const page = pageOf(args, { fallback: 20, key: place })
  const [topic, partition, offset] = page.after ?? []
  const after =
    topic === undefined || partition === undefined || offset === undefined ? null : { topic, partition, offset }
  const { letters: found, total } = await letters.list({ first: page.first + 1, after })
  const { edges, pageInfo } = connection(found, page, ({ topic, partition, offset }) => [topic, partition, offset])
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })), pageInfo, totalCount: total }
}

function shown(letter: DeadLetter): ShownLetter {
  const { id, topic, key, attempts, recordedAt, at } = letter
  const reason = letter.reason.slice(0, longestReason)
  return { id, topic, key, attempts, recordedAt, type: typeOf(letter), reason, state: stateOf(letter), deadSince: at }
}

function stateOf({ parked, redriving, discarding }: DeadLetter): ShownLetter['state'] {
  if (discarding) return 'DISCARDING'
  if (redriving) return 'REDRIVING'
  return parked ? 'PARKED' : 'UNPROCESSABLE'
}

/** The message's type, as far as it says one. */
function typeOf({ value }: DeadLetter): string | null {
  try {
    const { type } = JSON.parse(value)
    return typeof type === 'string' ? type.slice(0, 100) : null
  } catch {
    return null // It is no JSON, which may be why it is dead.
  }
}

/** Letters that are named at once. */
const mostIds = 100

interface Wish {
  what: 'redriven' | 'discarded'
  /** `null`: all. */
  ids: readonly string[] | null
  carryOut(): Promise<number>
}

/** Does what staff want with letters, and writes down who wanted it. */
export async function mendLetters(
  { log, ...context }: RequestContext,
  { what, ids, carryOut }: Wish,
): Promise<
  { __typename: 'DeadLettersMended'; count: number } | { __typename: 'InvalidInput'; message: string; path: string[] }
> {
  if (ids && (ids.length === 0 || ids.length > mostIds))
    return { __typename: 'InvalidInput', message: `Name from 1 to ${mostIds} of them.`, path: ['ids'] }
  const { userId, accountableId } = requirePrincipal(context)
  const count = await carryOut()
  const letters = ids?.map(toldId) ?? 'all'
  log.warn({ by: userId, accountable: accountableId, letters, count }, `dead letters are to be ${what}`)
  return { __typename: 'DeadLettersMended', count }
}
