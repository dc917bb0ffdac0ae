import exec from 'k6/execution'
import http from 'k6/http'
import { Rate } from 'k6/metrics'
import type { TypedDocumentString } from '../generated.ts'
import { told } from './settings.ts'

/** Of all that was asked and followed, what was not answered as it should be; by `operation`, and for failures by `why`. */
const failures = new Rate('failures')

/**
 * Counts what came of something that was asked or followed. What a script's `setup` does is not part of the load, and would make failures in it
 * look rarer: its user is number 0.
 * @param why it failed; undefined where it did not.
 */
export function noteOutcome(operation: string, why?: string): void {
  if (exec.vu.idInTest > 0) failures.add(why !== undefined, why === undefined ? { operation } : { operation, why })
}

const TIMEOUT = '30s'

interface Asking<Data> {
  token?: string
  /** Why an answer without errors is none that is wanted, such as the name of a problem; undefined where it is. */
  refusal?(data: Data): string | undefined
}

/**
 * Asks the shop as one client does, and waits for the answer.
 * @returns null where it failed, which is counted.
 */
export function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { token, refusal }: Asking<Data> = {},
): Data | null {
  const operation = nameOf(document)
  const response = http.post(told.url, JSON.stringify({ query: String(document), variables }), {
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    tags: { name: operation },
    timeout: TIMEOUT,
  })
  const answer = read<Data>(response.body)
  const why = faultOf(response.status, answer) ?? refusal?.(answer?.data as Data)
  noteOutcome(operation, why)
  return why === undefined ? (answer?.data as Data) : null
}

interface Answer<Data> {
  data?: Data | null
  errors?: { extensions?: { code?: string } }[]
}

/** Text that is no JSON, as a proxy's would be, is no answer. */
function read<Data>(body: unknown): Answer<Data> | null {
  try {
    return JSON.parse(String(body))
  } catch {
    return null
  }
}

function faultOf(status: number, answer: Answer<unknown> | null): string | undefined {
  if (status === 0) return 'NO_ANSWER'
  const [error] = answer?.errors ?? []
  if (error) return error.extensions?.code ?? 'ERROR'
  return status === 200 && answer?.data ? undefined : `HTTP_${status}`
}

const nameOf = (document: object) => /(?:query|mutation|subscription) (\w+)/.exec(String(document))?.[1] ?? 'anonymous'

/** A mutation's refusal: the name of any other member of its result than the one that is wanted. */
export function unless(name: string, result: { __typename: string } | null | undefined): string | undefined {
  return result?.__typename === name ? undefined : (result?.__typename ?? 'NOTHING')
}
