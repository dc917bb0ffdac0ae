import { type Logger, logWritten, tellErrorCodes } from '@micromart/telemetry'
import type { GraphQLFormattedError } from 'graphql'
import type { Client } from '../client.ts'
import { isOurFault } from '../errors.ts'
import type { Admitted } from '../request.ts'
import type { RouterMetrics } from './metrics.ts'

interface Operation {
  client: Client
  /** `GET`, `POST` or `websocket`. */
  method: string | undefined
  /** HTTP's; none over a websocket. */
  status?: number
  /** Null when a stage refused it. */
  admitted: Admitted | null
  errors: readonly GraphQLFormattedError[]
  /** From `performance.now()`. */
  started: number
}

/** Writes one line for each operation, counts and times it, and has its span say what went wrong. Neither variables nor the document are in it: they hold secrets. */
export function operationLog({ metrics, log }: { metrics: RouterMetrics; log: Logger }) {
  return (operation: Operation): void => {
    const { admitted, errors, started } = operation
    const codes = errors.length > 0 ? codesOf(errors) : none
    const durationMs = performance.now() - started
    metrics.operation({ admitted, code: codes[0], durationMs })
    tellErrorCodes(codes, isOurFault)
    logWritten(log, fieldsOf(operation, codes, durationMs), 'request')
  }
}

const none: readonly string[] = []

const codesOf = (errors: Operation['errors']) => [
  ...new Set(errors.map((error) => String(error.extensions?.code ?? 'UNKNOWN'))),
]

/** As JSON, which is written here in less time than an object of it is made in. Kinds, methods, statuses and numbers need no quoting within. */
function fieldsOf(
  { client, method, status, admitted }: Operation,
  codes: readonly string[],
  durationMs: number,
): string {
  const { traceparent, requestId } = client
  let fields = traceparent === undefined ? '' : `,"trace_id":"${traceparent.slice(3, 35)}"`
  fields += `,"request_id":${JSON.stringify(requestId)}`
  if (method !== undefined) fields += `,"method":"${method}"`
  if (status !== undefined) fields += `,"status":${status}`
  if (admitted) {
    const { name, kind, cost, principal } = admitted
    fields += `,"operation":${name === null ? 'null' : `"${name}"`},"kind":"${kind}","cost":${cost}`
    if (principal) fields += `,"user_id":${JSON.stringify(principal.userId)}`
  }
  const told = codes.length === 0 ? '[]' : JSON.stringify(codes)
  return `${fields},"codes":${told},"duration_ms":${Math.round(durationMs * 10) / 10}`
}
