import type { Logger } from '@micromart/telemetry'
import type { Client } from '../client.ts'
import { tracedBy } from './traced-by.ts'

interface Answered {
  client: Client
  /** Both of few, whatever clients send. */
  method: string
  route: string
  status: number
  /** Of what was refused. */
  code: string | undefined
  /** From `performance.now()`. */
  started: number
}

/** Writes one line for each request that is none for an operation, such as for a page, or that was refused before anybody looked what it asks. */
export function requestLog(log: Logger) {
  return ({ client, started, ...answered }: Answered): void => {
    const duration_ms = Math.round((performance.now() - started) * 10) / 10
    log.info({ ...tracedBy(client), request_id: client.requestId, ...answered, duration_ms }, 'request')
  }
}
