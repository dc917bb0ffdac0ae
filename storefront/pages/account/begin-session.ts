import type { Visit } from '../../http/visit.ts'
import { pourCart } from '../../session/pour-cart.ts'
import { accountOf } from '../../session/refresh.ts'
import { languageIn } from '../../words/languages.ts'

export type SignedIn = Parameters<typeof accountOf>[0] & { user: { language?: string | null } }

/**
 * From now on a visit is an account's; what was put into a bag before is poured into theirs. Where nobody has chosen a language in this
 * browser, it is the account's.
 */
export async function beginSession(visit: Visit, signedIn: SignedIn): Promise<void> {
  const language = visit.session.language ?? languageIn(signedIn.user.language) ?? undefined
  visit.session = { ...visit.session, language, account: accountOf(signedIn) }
  await pourCart(visit)
}
