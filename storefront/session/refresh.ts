import { graphql } from '../generated/index.ts'
import type { Asker, Router } from '../graph/router.ts'
import type { Session } from './session.ts'

const RefreshDocument = graphql(`
  mutation RefreshSession($refreshToken: String!) {
    refreshSession(refreshToken: $refreshToken) {
      __typename
      ... on SignedIn {
        user { id name }
        tokens { accessToken accessTokenExpiresAt refreshToken }
      }
    }
  }
`)

/** How long before its end an access token is renewed, in ms: longer than any request takes. */
const earlyMs = 60_000

/**
 * Gives a session whose access token is about to end a new pair. Requests that come together trade once; the shop answers a trade that is
 * repeated within seconds alike, so that replicas may.
 * @returns the same session where nothing is to be done, or where the trade cannot be made just now.
 */
export function refreshing(router: Router) {
  const underWay = new Map<string, Promise<Session['account'] | null | undefined>>()

  async function trade(refresh: string, asker: Asker): Promise<Session['account'] | null | undefined> {
    const { data } = await router.ask(RefreshDocument, { refreshToken: refresh }, asker)
    const result = data?.refreshSession
    // Undefined: nobody could say; the old token may still do.
    if (!result) return undefined
    return result.__typename === 'SignedIn' ? accountOf(result) : null
  }

  return async (session: Session, asker: Asker): Promise<Session> => {
    const { account } = session
    if (!account || account.expires - Date.now() > earlyMs) return session
    const trading = underWay.get(account.refresh) ?? trade(account.refresh, asker)
    underWay.set(account.refresh, trading)
    const renewed = await trading.finally(() => underWay.delete(account.refresh))
    if (renewed === undefined) return session
    const { account: _ended, ...others } = session
    return renewed === null ? others : { ...others, account: renewed }
  }
}

interface SignedIn {
  user: { name: string }
  tokens: { accessToken: string; accessTokenExpiresAt: string; refreshToken: string }
}

/** What a session keeps of whoever has signed in. */
export const accountOf = ({ user, tokens }: SignedIn): NonNullable<Session['account']> => ({
  name: user.name,
  access: tokens.accessToken,
  refresh: tokens.refreshToken,
  expires: Date.parse(tokens.accessTokenExpiresAt),
})
