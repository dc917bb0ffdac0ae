import type { Deps } from '../deps.ts'
import { issueAccessToken } from '../keys/issue-access-token.ts'
import type { From } from '../sessions/sign-in.ts'
import type { GrantOf } from './grant.ts'

/** RFC 8693's names. */
const tokenExchange = 'urn:ietf:params:oauth:grant-type:token-exchange'
const accessToken = 'urn:ietf:params:oauth:token-type:access_token'

/** RFC 8693, section 2.2.1. */
interface Exchanged {
  access_token: string
  issued_token_type: typeof accessToken
  token_type: 'Bearer'
  /** In seconds. */
  expires_in: number
  scope: string
}

/** RFC 6749, section 5.2; of a token that is no good RFC 8693, section 2.2.2, says `invalid_request`. */
interface ExchangeRefused {
  error: 'invalid_request' | 'unsupported_grant_type'
  error_description?: string
}

/**
 * Trades a token of somebody else for a short-lived access token of the shop's own, which is all that services know.
 *
 * @param form the parameters of RFC 8693, section 2.1
 * @param kinds what the tokens of each type stand for
 */
export async function exchangeToken(
  deps: Deps,
  form: URLSearchParams,
  from: From,
  kinds: ReadonlyMap<string, GrantOf>,
): Promise<Exchanged | ExchangeRefused> {
  if (new Set(form.keys()).size !== form.size) return refused('a parameter is there twice')
  const [token, type] = [form.get('subject_token'), form.get('subject_token_type')]
  if (form.get('grant_type') !== tokenExchange) return { error: 'unsupported_grant_type' }
  if (!token || !type) return refused('subject_token and subject_token_type are needed')
  if ((form.get('requested_token_type') ?? accessToken) !== accessToken)
    return refused('access tokens are all there is')
  const grantOf = kinds.get(type)
  if (!grantOf) return refused('no such type of subject token is known here')
  const grant = await grantOf(deps, token, from)
  if ('refused' in grant) return refused(grant.why)
  const issued = await issueAccessToken(deps, grant.user, grant.session, grant)
  return {
    access_token: issued.token,
    issued_token_type: accessToken,
    token_type: 'Bearer',
    expires_in: Math.floor((issued.expiresAt.getTime() - deps.clock().getTime()) / 1_000),
    scope: issued.scope,
  }
}

const refused = (why: string | null): ExchangeRefused => ({
  error: 'invalid_request',
  ...(why === null ? {} : { error_description: why }),
})
