import { setTimeout as wait } from 'node:timers/promises'
import { graphql } from '../generated/index.ts'
import type { Asker, Router } from '../graph/router.ts'
import type { Session } from './session.ts'

const RefreshDocument = graphql(`
  mutation RefreshSession($refreshToken: String!) {
    refreshSession(refreshToken: $refreshToken) {
      __typename
      ... on SignedIn {
        user { id name }
        tokens { accessToken accessTokenExpiresIn refreshToken }
      }
    }
  }
`)

/** How long before its end an access token is renewed, in ms: longer than any request takes. */
const earlyMs = 60_000
/** How long a page waits for the trade, in ms: the old token may still do. */
const patienceMs = 2_000
/** How long what came of a trade is there for who did not wait for it, in ms: a second one with the same token would end the session. */
const keptMs = 60_000

/**
 * Gives a session whose access token is about to end a new pair. Requests that come together trade once, and what one of them did not wait for
 * is there for the next; the shop answers a trade that is repeated within seconds alike, so that replicas may.
 * @returns the same session where nothing is to be done, or where the trade cannot be made just now.
 */
export function refreshing(router: Router) {
  const begun = new Map<string, Promise<Traded>>()

  function begin(refresh: string, asker: Asker): Promise<Traded> {
    const trading = trade(refresh, asker)
    begun.set(refresh, trading)
    const forget = () => begun.delete(refresh)
    trading.then((traded) => (traded === undefined ? forget() : setTimeout(forget, keptMs).unref()))
    return trading
  }

  async function trade(refresh: string, asker: Asker): Promise<Traded> {
    const { data } = await router.ask(RefreshDocument, { refreshToken: refresh }, asker)
    const result = data?.refreshSession
    if (!result) return undefined
    return result.__typename === 'SignedIn' ? accountOf(result) : null
  }

  return async (session: Session, asker: Asker): Promise<Session> => {
    const { account } = session
    if (!account || account.expires - Date.now() > earlyMs) return session
    const renewed = await inTime(begun.get(account.refresh) ?? begin(account.refresh, asker))
    if (renewed === undefined) return session
    const { account: _ended, ...others } = session
    return renewed === null ? others : { ...others, account: renewed }
  }
}

/** What a token was traded for: null where it is good for nothing any more, undefined where nobody could say. */
type Traded = Session['account'] | null

const inTime = (trading: Promise<Traded>): Promise<Traded> =>
  Promise.race([trading, wait(patienceMs, undefined, { ref: false })])

interface SignedIn {
  user: { name: string }
  tokens: { accessToken: string; accessTokenExpiresIn: number; refreshToken: string }
}

/** What a session keeps of whoever has signed in. */
export const accountOf = ({ user, tokens }: SignedIn): NonNullable<Session['account']> => ({
  name: user.name,
  access: tokens.accessToken,
  refresh: tokens.refreshToken,
  // By our own clock, which need not be that of who has signed it.
  expires: Date.now() + tokens.accessTokenExpiresIn * 1000,
})
