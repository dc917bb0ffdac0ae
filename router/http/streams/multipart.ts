import { multipart, type Streamed } from '../request/negotiation.ts'
import type { Framing } from './framing.ts'

/**
 * The parts of `multipart/mixed` (RFC 2046). The boundary after a part follows at once, since readers take a part for whole only
 * when they see it.
 *
 * For `subscription` the payloads are wrapped, and empty ones show that the connection is alive
 * (https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol).
 */
export function asMultipart({ format, parameter }: Pick<Streamed, 'format' | 'parameter'>): Framing {
  const wrapped = format === 'subscription'
  const boundary = wrapped ? 'graphql' : '-'
  const part = (json: string) => `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${json}\r\n--${boundary}`
  return {
    contentType: `${multipart}; boundary="${boundary}"${parameter && `; ${parameter}`}`,
    opening: `--${boundary}`,
    payload: (json) => part(wrapped ? `{"payload":${json}}` : json),
    fault: (json) => part(wrapped ? `{"payload":null,${json.slice(1)}` : json),
    heartbeat: wrapped ? part('{}') : null,
    completed: '--\r\n',
    interrupted: '--\r\n',
  }
}
