import { credentialHeader } from '@micromart/auth'
import { currentTraceparent, withSpan } from '@micromart/telemetry'
import {
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  isTaskCancelledError,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { z } from 'zod'
import type { RequestContext } from './context.ts'
import type { Frame } from './subgraph.ts'

/** A sibling that did not answer, or not as one does. Nothing was decided by it. */
export class SiblingUnavailable extends Error {
  override name = 'SiblingUnavailable'
  /** The connection failed before there was any answer: trying once more makes sense. */
  readonly unreached: boolean
  constructor(sibling: string, why: string, options?: ErrorOptions & { unreached?: boolean }) {
    super(`${sibling} ${why}`, options)
    this.unreached = options?.unreached ?? false
  }
}

const siblingError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().optional() }).optional(),
})

const siblingAnswer = z
  .object({ data: z.unknown(), errors: z.array(siblingError).optional() })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined, 'neither data nor errors')

/** With `errors`, whatever `data` there is is only half an answer. */
export type SiblingAnswer = z.infer<typeof siblingAnswer>

/** The person for whom a sibling is asked: their token, or that of a guest's cart, goes along, and so do the request's id and trace. */
export type OnBehalf = Pick<RequestContext, 'principal' | 'requestId' | 'traceparent'> &
  Partial<Pick<RequestContext, 'cartToken'>>

export interface Sibling {
  /** Asks by GraphQL; a mutation must be safe to repeat. Throws SiblingUnavailable. */
  ask(query: string, variables: Record<string, unknown>, onBehalf: OnBehalf): Promise<SiblingAnswer>
  close(): Promise<void>
}

/**
 * What a sibling has answered, of that shape. Throws SiblingUnavailable where it is not: with errors beside it a null says
 * that it could not be told, and not that there is nothing.
 *
 * @param not in words, such as `does not say whose the card is`
 */
export function readAnswer<Data>(
  sibling: string,
  { data, errors }: SiblingAnswer,
  shape: z.ZodType<Data>,
  not: string,
): Data {
  if (errors) throw new SiblingUnavailable(sibling, `${not}: ${errors[0]?.message}`)
  const read = shape.safeParse(data)
  if (!read.success) throw new SiblingUnavailable(sibling, not, { cause: read.error })
  return read.data
}

const timeoutMs = 3_000
const atOnce = 64
const waiting = 256

/**
 * A sibling subgraph, asked with the shop's own credential. One broken connection is tried again; five failures in a
 * row stop the asking for two seconds, then one call is let through to see.
 */
export function openSibling(
  name: string,
  urls: readonly string[],
  { openPeer, credentials }: Pick<Frame<unknown>, 'openPeer' | 'credentials'>,
): Sibling {
  const peer = openPeer(urls, { connections: atOnce })
  const policy = wrap(
    retry(
      handleWhen((error) => error instanceof SiblingUnavailable && error.unreached),
      { maxAttempts: 1, backoff: new ExponentialBackoff({ initialDelay: 20 }) },
    ),
    circuitBreaker(
      handleWhen((error) => error instanceof SiblingUnavailable || isTaskCancelledError(error)),
      { halfOpenAfter: 2_000, breaker: new ConsecutiveBreaker(5) },
    ),
    bulkhead(atOnce, waiting),
    timeout(timeoutMs, TimeoutStrategy.Aggressive),
  )

  async function post(body: string, headers: Record<string, string>, signal: AbortSignal): Promise<SiblingAnswer> {
    const response = await peer.request({ method: 'POST', headers, body, signal }).catch((cause) => {
      throw new SiblingUnavailable(name, 'cannot be reached', { cause, unreached: true })
    })
    const text = await response.body.text().catch((cause) => {
      throw new SiblingUnavailable(name, 'stopped in the middle of its answer', { cause })
    })
    if (response.statusCode >= 500) throw new SiblingUnavailable(name, `answered ${response.statusCode}`)
    return read(name, text)
  }

  return {
    ask(query, variables, onBehalf) {
      const headers = headersFor(onBehalf, credentials.service[0] ?? '')
      const body = JSON.stringify({ query, variables })
      return withSpan(`ask ${name}`, { kind: 'client', attributes: { 'peer.service': name } }, () => {
        const traceparent = currentTraceparent() ?? onBehalf.traceparent
        const traced = traceparent ? { ...headers, traceparent } : headers
        // A signal of its own: cockatiel's default is one for all, and gathers a listener for each call under way.
        return policy
          .execute(({ signal }) => post(body, traced, signal), new AbortController().signal)
          .catch((error) => {
            throw translate(name, error)
          })
      })
    },
    close: () => peer.close(),
  }
}

function headersFor({ principal, requestId, cartToken }: OnBehalf, credential: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    [credentialHeader]: credential,
    'x-request-id': requestId,
    ...(principal && { authorization: `Bearer ${principal.token}` }),
    ...(cartToken && { 'x-cart-token': cartToken }),
  }
}

function read(name: string, text: string): SiblingAnswer {
  try {
    return siblingAnswer.parse(JSON.parse(text))
  } catch (cause) {
    throw new SiblingUnavailable(name, 'answered something that is no GraphQL', { cause })
  }
}

function translate(name: string, error: unknown): unknown {
  if (isBrokenCircuitError(error)) return new SiblingUnavailable(name, 'has been failing', { cause: error })
  if (error instanceof BulkheadRejectedError) return new SiblingUnavailable(name, 'is too busy', { cause: error })
  if (error instanceof SiblingUnavailable) return error
  return new SiblingUnavailable(name, 'did not answer in time', { cause: error })
}
