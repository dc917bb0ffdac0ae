import type { Logger } from '@micromart/telemetry'
import type { GraphQLFormattedError } from 'graphql'
import type { Client } from '../client.ts'
import type { Admitted } from '../request.ts'
import type { RouterMetrics } from './metrics.ts'
import { tracedBy } from './traced-by.ts'

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

/** Writes one line for each operation, and counts it. Neither variables nor the document are in it: they hold secrets. */
export function operationLog({ metrics, log }: { metrics: RouterMetrics; log: Logger }) {
  return ({ client, method, status, admitted, errors, started }: Operation): void => {
    const codes = [...new Set(errors.map((error) => String(error.extensions?.code ?? 'UNKNOWN')))]
    metrics.operations.inc({ graphql_operation_type: admitted?.kind ?? 'unknown', code: labelOf(codes[0]) })
    log.info(
      {
        ...tracedBy(client),
        request_id: client.requestId,
        method,
        status,
        operation: admitted?.name,
        kind: admitted?.kind,
        cost: admitted?.cost,
        user_id: admitted?.principal?.userId,
        codes,
        duration_ms: Math.round((performance.now() - started) * 10) / 10,
      },
      'request',
    )
  }
}

// Subgraphs choose codes too; only what looks like one becomes a label.
const labelOf = (code: string | undefined) => (code === undefined ? 'OK' : /^[A-Z_]{1,40}$/.test(code) ? code : 'OTHER')
