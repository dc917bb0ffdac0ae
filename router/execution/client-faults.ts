import type { RouterConfig } from '../config/schema.ts'
import { RequestError, somethingWentWrong } from '../errors.ts'
import { soundSeconds } from '../subgraphs/retry-after.ts'
import { type SubgraphError, SubgraphFault } from '../subgraphs/transport.ts'
import type { Fault } from './faults.ts'

/** Tells the log of what the client is not shown; returns the id that the client may quote. */
export type Report = (subgraph: string, error: SubgraphError | Error) => string

/**
 * What of a subgraph's error reaches the client beside its message and its code, where its own words do; null masks it.
 *
 * @param code '' where it has none
 */
export type Shows = (subgraph: string, code: string, extensions: Said) => Said | null

type Said = Readonly<Record<string, unknown>>

const shownByDefault = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'RATE_LIMITED']

/** As the configuration has it: what one subgraph says goes before what all say. */
export function shownErrors(subgraphs: RouterConfig['subgraphs']): Shows {
  return (subgraph, code, extensions) => {
    const { shownErrors = shownByDefault, shownExtensions, serviceName } = { ...subgraphs.all, ...subgraphs[subgraph] }
    if (shownErrors !== 'all' && !shownErrors.includes(code)) return null
    const shown = Object.entries(extensions).filter(([key]) => shownExtensions?.includes(key))
    return { ...Object.fromEntries(shown), ...(serviceName ? { serviceName: subgraph } : {}) }
  }
}

/** Of an error that has no code, where its words are shown all the same. */
const unknownCode = 'INTERNAL_SERVER_ERROR'

const unavailable: Readonly<Record<string, string>> = {
  SUBGRAPH_UNAVAILABLE: 'This part of the answer is not available just now.',
  SUBGRAPH_TIMEOUT: 'This part of the answer took too long.',
  OVERLOADED: 'Too much is asked for at once. Try again in a moment.',
}

/**
 * What the client is told of an error that a subgraph answered with. When to come back is told of what is masked, too.
 *
 * @param wait in s, as the whole answer says
 */
export function faultOfError(
  subgraph: string,
  error: SubgraphError,
  { shows, report }: { shows: Shows; report: Report },
  wait?: number,
): Fault {
  const own = soundSeconds(error.extensions?.retryAfterSeconds)
  return withWait(toldOf(subgraph, error, { shows, report }), own ?? wait)
}

function toldOf(subgraph: string, error: SubgraphError, { shows, report }: { shows: Shows; report: Report }): Fault {
  const code = error.extensions?.code
  const extensions = shows(subgraph, typeof code === 'string' ? code : '', error.extensions ?? {})
  if (extensions) return { code: typeof code === 'string' ? code : unknownCode, message: error.message, extensions }
  const id = report(subgraph, error)
  const known = typeof code === 'string' ? unavailable[code] : undefined
  return known === undefined ? masked(id) : { code: String(code), message: known, id }
}

/** What the client is told when a subgraph gave no usable answer, or was not to be asked: the operator's module has said why then. */
export function faultOfFailure(subgraph: string, failure: unknown, report: Report): Fault {
  if (failure instanceof RequestError) return faultOfRefusal(failure)
  const error = failure instanceof Error ? failure : new Error(String(failure))
  const id = report(subgraph, error)
  if (!(error instanceof SubgraphFault)) return masked(id)
  const fault = { code: error.code, message: unavailable[error.code] ?? '', id }
  return withWait(fault, error.retryAfterSeconds)
}

const withWait = (fault: Fault, retryAfterSeconds: number | undefined): Fault =>
  retryAfterSeconds === undefined ? fault : { ...fault, retryAfterSeconds }

function faultOfRefusal({ code, message, errors }: RequestError): Fault {
  const { code: _, ...extensions } = errors[0]?.extensions ?? {}
  return { code, message, extensions }
}

/** An error that says nothing but where to ask. */
export function masked(id: string): Fault {
  return { code: 'INTERNAL_SERVER_ERROR', message: somethingWentWrong(id), id }
}
