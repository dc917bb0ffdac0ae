import type { IncrementalFormatName } from '../../execution/incremental/formats.ts'
import { type MediaRange, parseAccept } from './media-ranges.ts'

export const graphqlResponse = 'application/graphql-response+json'
export const json = 'application/json'
export const eventStream = 'text/event-stream'
export const multipart = 'multipart/mixed'

export interface Negotiated {
  type: typeof graphqlResponse | typeof json
  /** The client accepts `application/json` and nothing newer, so well-formed requests are answered with 200. */
  jsonOnly: boolean
}

/** An answer in several pieces: what carries them, and in which of the formats that there have been. */
export interface Streamed {
  type: typeof eventStream | typeof multipart
  /**
   * `subscription` is Apollo's protocol for subscriptions over HTTP; the other two are how pieces of a deferred answer are put
   * (https://specs.apollo.dev/incremental/v0.1/ and v0.2). Server-sent events carry subscriptions in either of the latter.
   */
  format: 'subscription' | IncrementalFormatName
  /** The parameter by which the client asked for the format, and is told that it has got it; '' when it named none. */
  parameter: string
}

/** Of a deferred answer. */
export type InPieces = Streamed & { format: IncrementalFormatName }

/** What a client accepts, each null when it is not accepted. */
export interface Accepted {
  /** An answer in one piece. */
  whole: Negotiated | null
  /** Of a subscription. */
  events: Streamed | null
  pieces: InPieces | null
}

/**
 * Chooses the answer's media type as GraphQL over HTTP has it (https://graphql.github.io/graphql-over-http/draft/#sec-Accept).
 * Saying nothing, or anything, gets `application/json` with the newer statuses; streams are for those who name them.
 *
 * @returns null when the client accepts nothing that we have
 */
export function negotiate(accept: string | undefined): Accepted | null {
  if (!accept?.trim()) return { whole: { type: json, jsonOnly: false }, events: null, pieces: null }
  const ranges = parseAccept(accept)
  const streams = ranges.flatMap(streamOf).sort((one, other) => other.quality - one.quality)
  const first = (fits: (it: Streamed) => boolean) => streams.find(({ stream }) => fits(stream))?.stream ?? null
  const accepted = {
    whole: wholeOf(ranges),
    events: first(({ type, format }) => type === eventStream || format === 'subscription'),
    pieces: streams.map(({ stream }) => stream).find(isInPieces) ?? null,
  }
  return accepted.whole || accepted.events || accepted.pieces ? accepted : null
}

const isInPieces = (stream: Streamed): stream is InPieces => stream.format !== 'subscription'

function wholeOf(ranges: readonly MediaRange[]): Negotiated | null {
  const quality = (type: string) => ranges.find((range) => range.type === type)?.quality
  const anything = quality('application/*') ?? quality('*/*')
  const older = quality(json) ?? anything ?? 0
  const newer = quality(graphqlResponse) ?? (older > 0 ? 0 : (anything ?? 0))
  if (newer > 0 && newer >= older) return { type: graphqlResponse, jsonOnly: false }
  if (older > 0) return { type: json, jsonOnly: newer === 0 && !anything }
  return null
}

function streamOf({ type, quality, parameters }: MediaRange): { stream: Streamed; quality: number }[] {
  if ((type !== eventStream && type !== multipart) || quality <= 0) return []
  const as = (format: Streamed['format'], parameter = ''): ReturnType<typeof streamOf> => [
    { stream: { type, format, parameter }, quality },
  ]
  const { deferspec, incrementalspec, subscriptionspec } = parameters
  if (type === multipart && subscriptionspec !== undefined) {
    return subscriptionspec === '1.0' ? as('subscription', 'subscriptionSpec=1.0') : []
  }
  if (deferspec !== undefined) return deferspec === '20220824' ? as('v0.1', 'deferSpec=20220824') : []
  if (incrementalspec === undefined) return as('v0.2')
  return incrementalspec === 'v0.1' || incrementalspec === 'v0.2'
    ? as(incrementalspec, `incrementalSpec=${incrementalspec}`)
    : []
}

/** Whether a person with a browser is asking: HTML is named, and preferred to every kind of JSON that is named. */
export function prefersHtml(accept: string | undefined): boolean {
  const ranges = parseAccept(accept)
  const quality = (type: string) => ranges.find((range) => range.type === type)?.quality ?? 0
  const html = quality('text/html')
  return html > 0 && html > quality(json) && html > quality(graphqlResponse)
}
