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

/** Writes one line for each operation, and counts and times it. Neither variables nor the document are in it: they hold secrets. */
export function operationLog({ metrics, log }: { metrics: RouterMetrics; log: Logger }) {
  return ({ client, method, status, admitted, errors, started }: Operation): void => {
    const codes = [...new Set(errors.map((error) => String(error.extensions?.code ?? 'UNKNOWN')))]
    const durationMs = performance.now() - started
    metrics.operation({ admitted, code: codes[0], durationMs })
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
        duration_ms: Math.round(durationMs * 10) / 10,
      },
      'request',
    )
  }
}
