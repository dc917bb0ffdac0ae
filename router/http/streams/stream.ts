import type { GraphQLFormattedError } from 'graphql'
import { writeJson } from '../../exact-numbers/exact-number.ts'
import type { Piece } from '../../execution/incremental/format.ts'
import type { GraphQLBody } from '../reply/reply.ts'
import type { RouterResponse } from '../reply/router-response.ts'
import { eventStream, type Streamed } from '../request/negotiation.ts'
import { asEventStream } from './event-stream.ts'
import { asMultipart } from './multipart.ts'

/** An answer in pieces that has begun. */
export interface Stream {
  /**
   * Sends a payload.
   *
   * @returns when the next may be: at once, or when the client has read enough; false when there is nobody to send it to any more
   */
  write(payload: GraphQLBody | Piece): Promise<boolean>
  /** Ends it: all has been told. */
  complete(): void
  /** Ends it for good, and says why. */
  fail(errors: readonly GraphQLFormattedError[]): void
  /** Ends it so that the client asks again, and says why. */
  interrupt(errors: readonly GraphQLFormattedError[]): void
  /** Cuts off a client that does not read, and so would not read why either. */
  cut(): void
}

/**
 * Begins an answer in pieces: status and headers are sent. A client that takes nothing at all from one heartbeat to the next while
 * something waits for it is cut off.
 *
 * @param heartbeatMs how long nothing is sent at most
 */
export function openStream(response: RouterResponse, streamed: Streamed, heartbeatMs: number): Stream {
  const framing = streamed.type === eventStream ? asEventStream : asMultipart(streamed)
  const { heartbeat } = framing
  response.begin(200, {
    'content-type': framing.contentType,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Some proxies would otherwise keep the pieces until they have many.
    'x-accel-buffering': 'no',
  })
  response.write(framing.opening)

  let unread = 0
  const pulse = setInterval(() => {
    const waiting = response.writableLength
    if (waiting > 0 && waiting === unread) response.destroy()
    else if (waiting === 0 && heartbeat !== null && !over()) response.write(heartbeat)
    unread = waiting
  }, heartbeatMs).unref()
  response.once('close', () => clearInterval(pulse))

  const over = () => response.writableEnded || response.destroyed
  const end = (last: string) => {
    if (!over()) response.end(last)
  }
  return {
    async write(payload) {
      if (over()) return false
      if (response.write(framing.payload(writeJson(payload)))) return true
      await new Promise<void>((resolve) => {
        const settle = () => {
          response.off('drain', settle).off('close', settle)
          resolve()
        }
        response.on('drain', settle).on('close', settle)
      })
      return !over()
    },
    complete: () => end(framing.completed),
    fail: (errors) => end(framing.fault(writeJson({ errors })) + framing.completed),
    interrupt: (errors) => end(framing.fault(writeJson({ errors })) + framing.interrupted),
    cut: () => response.destroy(),
  }
}

/** Sends all there is, and the end. Stops asking for more when the client has gone. */
export async function sendAll(
  stream: Stream,
  payloads: AsyncIterable<GraphQLBody | Piece> | Iterable<GraphQLBody>,
): Promise<void> {
  for await (const payload of payloads) if (!(await stream.write(payload))) return
  stream.complete()
}
