import { changeRole } from '../change-role.ts'
import type { Deps } from '../deps.ts'
import { addIdentity, hasEnded, holdIdentity, type Identity, keyOf, noteToken } from '../identity-store.ts'
import { keepTradedSession } from '../sessions/session-store.ts'
import type { From } from '../sessions/sign-in.ts'
import type { Trx } from '../tables.ts'
import type { User } from '../user.ts'
import { addUser, holdUser, isAddressTaken } from '../user-store.ts'
import { emailIn, languageIn, nameIn, roleIn } from './claims.ts'
import type { Grant, NoGrant } from './grant.ts'
import type { IssuerSettings } from './issuer-settings.ts'
import type { IssuerClaims } from './issuers.ts'

const refused = (why: string | null): NoGrant => ({ refused: true, why })
const hasEndedHere = refused('What was signed in with this token has ended. Sign in again.')
const hasNoAddress = refused('The token has no verified e-mail address, which an account needs.')
const addressIsTaken = refused(
  'There is an account with that e-mail address already, which has a password: sign in to it.',
)
const isOutOfDate = refused('A newer token gives another role. Use that one.')

/**
 * What a token of an OIDC issuer stands for: the account of the issuer's subject, which the first one opens, and a session
 * for each of the issuer's own. An account that there is with the same address is never taken over.
 */
export async function issuerToken(deps: Deps, token: string, { userAgent }: From): Promise<Grant | NoGrant> {
  const issuer = deps.issuers.of(token)
  const claims = await issuer?.verify(token)
  if (!issuer || !claims) return refused(null)
  const shown = { settings: issuer.settings, claims, issuedAt: dateOf(claims.iat) }
  const identity = { issuer: issuer.settings.issuer, subject: claims.sub }
  const tradeKey = keyOf(identity, sessionIn(claims, token))
  return deps.db.transaction().execute<Grant | NoGrant>(async (trx) => {
    const known = await holdIdentity(trx, identity)
    const held = known && (await holdUser(trx, known.userId))
    if (await hasEnded(trx, [keyOf(identity), tradeKey], shown.issuedAt)) return hasEndedHere
    const user =
      known && held ? await withRole(trx, deps, held, shown, known) : await opened(trx, deps, identity, shown)
    if ('refused' in user) return user
    await noteToken(trx, identity, shown.issuedAt)
    const expiresAt = dateOf(claims.exp)
    const times = { at: deps.clock(), expiresAt, issuedAt: shown.issuedAt }
    const session = { id: deps.newId('ses'), userId: user.id, userAgent: userAgent?.slice(0, 300) ?? null }
    return { user, session: { id: await keepTradedSession(trx, { ...session, ...times, tradeKey }), expiresAt } }
  })
}

interface Shown {
  settings: IssuerSettings
  claims: IssuerClaims
  issuedAt: Date
}

const dateOf = (seconds: number) => new Date(seconds * 1_000)

/** The issuer's session, or else what is of this token alone. */
const sessionIn = ({ sid, jti }: IssuerClaims, token: string): string =>
  typeof sid === 'string' ? `sid ${sid}` : typeof jti === 'string' ? `jti ${jti}` : `token ${token}`

async function opened(trx: Trx, deps: Deps, identity: Identity, shown: Shown): Promise<User | NoGrant> {
  const { settings, claims, issuedAt } = shown
  const email = emailIn(claims, settings)
  if (email === null) return hasNoAddress
  if (await isAddressTaken(trx, email, { now: deps.clock() })) return addressIsTaken
  const role = roleIn(claims, settings) ?? 'CUSTOMER'
  const who = { name: nameIn(claims, email, settings), email, language: languageIn(claims, settings) }
  const account = { ...who, emailVerified: true, role, passwordHash: null }
  const user = await addUser(trx, deps, account)
  if (!user) return addressIsTaken
  await addIdentity(trx, identity, user.id, issuedAt)
  return user
}

/** An account with the role that the issuer gives it now, by the newest of its tokens. */
async function withRole(
  trx: Trx,
  deps: Deps,
  user: User,
  { settings, claims, issuedAt }: Shown,
  { newestAt }: { newestAt: Date },
): Promise<User | NoGrant> {
  const role = roleIn(claims, settings)
  if (role === null || role === user.role) return user
  if (issuedAt < newestAt) return isOutOfDate
  return (await changeRole(trx, deps, user.id, role, issuedAt)) ?? user
}
