import { BadAnswer, type Peer } from '@micromart/peers'
import type { Logger } from '@micromart/telemetry'
import type { Client } from '../client.ts'
import type { HeaderConfig } from '../config/sections/headers.ts'
import { subgraphHeaders } from '../subgraphs/headers.ts'
import { jsonObject } from './json-object.ts'
import type { SubjectToken } from './subject-token.ts'

/** A token of ours, and for how long it is good, in ms. */
export interface Traded {
  token: string
  lifeMs: number
}

/** It is worth nothing. `why` is for whoever showed it; null when nobody is told. */
export interface NotTraded {
  refused: true
  why: string | null
}

/** Asks for a token in place of another. Rejects when there is no answer to be had, which says nothing of the token. */
export type AskExchange = (subject: SubjectToken, client: Client) => Promise<Traded | NotTraded>

const timeoutMs = 5_000
/** Of an answer. */
const mostBytes = 64 * 1024
const accessToken = 'urn:ietf:params:oauth:token-type:access_token'
const formOf = ({ token, type }: SubjectToken) =>
  new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: token,
    subject_token_type: type,
    requested_token_type: accessToken,
  }).toString()

/**
 * Speaks RFC 8693 with a token endpoint.
 *
 * @param headers what it knows the router by, as it is now
 * @param told the names under which it learns of the client
 */
export function askExchange(
  peer: Peer,
  headers: () => Readonly<Record<string, string>>,
  told: Pick<HeaderConfig, 'clientAddress' | 'userAgent'>,
  log: Pick<Logger, 'error'>,
): AskExchange {
  return async (subject, client) => {
    const sent = {
      method: 'POST' as const,
      headers: {
        ...subgraphHeaders(headers(), { ...client, authorization: null }, told, {}),
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: formOf(subject),
      // A token that is traded twice is traded for two that are good.
      repeatable: true,
      timeoutMs,
      mostBytes,
    }
    const { status, text } = await peer.request(sent, ({ status, body }) => {
      if (status >= 500) throw new BadAnswer(`the token exchange answered with HTTP status ${status}`)
      return { status, text: body.toString() }
    })
    const answer = jsonObject(text) ?? {}
    const { access_token: token, expires_in: seconds, error, error_description: why } = answer
    if (status === 200 && typeof token === 'string' && typeof seconds === 'number') {
      return { token, lifeMs: seconds * 1_000 }
    }
    // RFC 8693 has invalid_request for a token that is no good, where others that trade tokens say invalid_grant.
    if (status === 400 && (error === 'invalid_request' || error === 'invalid_grant')) {
      return { refused: true, why: typeof why === 'string' ? why : null }
    }
    log.error({ status, error }, 'the token exchange answers otherwise than it should')
    throw new Error(`the token exchange answered with HTTP status ${status}`)
  }
}
