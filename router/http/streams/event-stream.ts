import { eventStream } from '../request/negotiation.ts'
import type { Framing } from './framing.ts'

const next = (json: string) => `event: next\ndata: ${json}\n\n`

/**
 * Server-sent events as the distinct connections mode of graphql-sse has them
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). A client that was not told `complete` connects again, as does
 * the browser's own EventSource.
 */
export const asEventStream: Framing = {
  contentType: `${eventStream}; charset=utf-8`,
  opening: ':\n\n',
  payload: next,
  fault: next,
  heartbeat: ':\n\n',
  completed: 'event: complete\ndata:\n\n',
  interrupted: '',
}
