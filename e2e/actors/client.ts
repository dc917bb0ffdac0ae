import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import { z } from 'zod'

const REQUEST_MS = 30_000

const wire = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() }))
    .optional(),
})

/** A typed document of generated.ts, whose `toString` is its text; or a text, of whose data nobody knows the shape. */
export type Operation<Data, Variables> = DocumentTypeDecoration<Data, Variables> | string

/** An operation's answer as it came: the HTTP status, data that may be partial, the errors' codes. */
export interface Answer<Data> {
  status: number
  data: Data | null
  codes: string[]
  messages: string[]
}

/** The shop's public API as one caller sees it. */
export interface Client {
  readonly url: string
  /** Undefined for a guest. */
  readonly token: string | undefined
  /** Further ones, such as a guest's `x-cart-token`. */
  readonly headers: Readonly<Record<string, string>>
  send<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Answer<Data>>
  /** The data of an answer without errors; throws Error otherwise. */
  ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data>
}

export function clientOf(url: string, token?: string, headers: Record<string, string> = {}): Client {
  const send: Client['send'] = async <Data, Variables>(operation: Operation<Data, Variables>, variables: Variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query: String(operation), variables }),
      signal: AbortSignal.timeout(REQUEST_MS),
    })
    const { data, errors = [] } = wire.parse(await response.json())
    return {
      status: response.status,
      // Its shape is the schema's word, which the router is tested to keep elsewhere.
      data: (data ?? null) as Data | null,
      codes: errors.map(({ extensions }) => extensions?.code ?? ''),
      messages: errors.map(({ message }) => message),
    }
  }
  return {
    url,
    token,
    headers,
    send,
    async ask(operation, variables) {
      const { status, data, codes, messages } = await send(operation, variables)
      if (data !== null && codes.length === 0) return data
      const name = /(query|mutation|subscription) (\w+)/.exec(String(operation))?.[2]
      throw new Error(`${name}: ${status} ${codes.join(', ')} ${messages.join('; ')}`)
    },
  }
}
