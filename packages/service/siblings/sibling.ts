import { credentialHeader } from '@micromart/auth'
import { BadAnswer, Refused, TimedOut, watchPeer } from '@micromart/peers'
import { currentTraceContext, failSpan, withSpan } from '@micromart/telemetry'
import { z } from 'zod'
import type { RequestContext } from '../http/context.ts'
import type { Frame } from '../subgraph.ts'

/** A sibling that did not answer, or not as one does. Nothing was decided by it. */
export class SiblingUnavailable extends Error {
  override name = 'SiblingUnavailable'
  constructor(sibling: string, why: string, options?: ErrorOptions) {
    super(`${sibling} ${why}`, options)
  }
}

const siblingError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().optional() }).optional(),
})

const siblingAnswer = z
  .object({ data: z.unknown().optional(), errors: z.array(siblingError).optional() })
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
const tryTimeoutMs = 1_000
const bulkhead = { concurrent: 64, queued: 256, waitMs: 500 }

/**
 * A sibling subgraph, asked with the shop's own credential: once more where the connection breaks, or where one of its
 * addresses does not answer in time and there is another.
 */
export function openSibling(
  name: string,
  urls: readonly string[],
  { openPeer, credentials, siblings, log }: Pick<Frame<unknown>, 'openPeer' | 'credentials' | 'siblings' | 'log'>,
): Sibling {
  const settings = { connections: bulkhead.concurrent, timeoutMs, tryTimeoutMs, bulkhead, breaker: {} }
  const peer = openPeer(urls, { ...settings, observer: watchPeer(name, siblings, log) })

  return {
    ask(query, variables, onBehalf) {
      const headers = headersFor(onBehalf, credentials.service[0] ?? '')
      const body = JSON.stringify({ query, variables })
      return withSpan(`ask ${name}`, { kind: 'client', attributes: { 'peer.service': name } }, () => {
        const { traceparent } = onBehalf
        const traced = { ...headers, ...(traceparent && { traceparent }), ...currentTraceContext() }
        const sent = { method: 'POST' as const, headers: traced, body, repeatable: true }
        return peer
          .request(sent, ({ status, body }) => read(status, body.toString()))
          .catch((cause) => {
            throw new SiblingUnavailable(name, whatBecame(cause), { cause })
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

function read(status: number, text: string): SiblingAnswer {
  if (status >= 400) failSpan(String(status))
  if (status >= 500) throw new BadAnswer(`answered ${status}`)
  try {
    return siblingAnswer.parse(JSON.parse(text))
  } catch (cause) {
    throw new BadAnswer('answered something that is no GraphQL', { cause })
  }
}

function whatBecame(error: unknown): string {
  if (error instanceof BadAnswer) return error.message
  if (error instanceof Refused) return `was not asked: ${error.message}`
  return error instanceof TimedOut ? 'did not answer in time' : 'cannot be reached'
}
