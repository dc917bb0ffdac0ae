import type { RouterConfig } from '../config/schema.ts'
import { somethingWentWrong } from '../errors.ts'
import { NotAsked, type SubgraphError, SubgraphFault } from '../subgraphs/transport.ts'
import type { Fault } from './faults.ts'

/** Tells the log of what the client is not shown; returns the id that the client may quote. */
export type Report = (subgraph: string, error: SubgraphError | Error) => string

/** Whether a subgraph's own words reach the client under a code; any other error is masked. */
export type Shows = (subgraph: string, code: string) => boolean

const shownByDefault = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'RATE_LIMITED']

/** As the configuration has it: what one subgraph says goes before what all say. */
export const shownErrors =
  (subgraphs: RouterConfig['subgraphs']): Shows =>
  (subgraph, code) =>
    (subgraphs[subgraph]?.shownErrors ?? subgraphs.all?.shownErrors ?? shownByDefault).includes(code)

const unavailable: Readonly<Record<string, string>> = {
  SUBGRAPH_UNAVAILABLE: 'This part of the answer is not available just now.',
  SUBGRAPH_TIMEOUT: 'This part of the answer took too long.',
}

/** What the client is told of an error that a subgraph answered with. */
export function faultOfError(
  subgraph: string,
  error: SubgraphError,
  { shows, report }: { shows: Shows; report: Report },
): Fault {
  const code = error.extensions?.code
  if (typeof code === 'string' && shows(subgraph, code)) return { code, message: String(error.message) }
  const id = report(subgraph, error)
  const known = typeof code === 'string' ? unavailable[code] : undefined
  return known === undefined ? masked(id) : { code: String(code), message: known, id }
}

/** What the client is told when a subgraph gave no usable answer. */
export function faultOfFailure(subgraph: string, failure: unknown, report: Report): Fault {
  const error = failure instanceof Error ? failure : new Error(String(failure))
  const id = report(subgraph, error)
  if (!(error instanceof SubgraphFault)) return masked(id)
  const fault = { code: error.code, message: unavailable[error.code] ?? '', id }
  return error instanceof NotAsked ? { ...fault, retryAfterSeconds: error.retryAfterSeconds } : fault
}

/** An error that says nothing but where to ask. */
export function masked(id: string): Fault {
  return { code: 'INTERNAL_SERVER_ERROR', message: somethingWentWrong(id), id }
}
