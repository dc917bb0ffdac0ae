import type { Visit } from '../../http/visit.ts'
import { pourCart } from '../../session/pour-cart.ts'
import { accountOf } from '../../session/refresh.ts'
import { languageIn } from '../../words/languages.ts'
import { UpdateProfileDocument } from './profile-documents.ts'

export type SignedIn = Parameters<typeof accountOf>[0] & { user: { language?: string | null } }

/**
 * From now on a visit is an account's; what was put into a bag before is poured into theirs. Where nobody has chosen a language in this
 * browser, it is the account's; an account that has none, as those of before, has the page's from now on.
 */
export async function beginSession(visit: Visit, signedIn: SignedIn): Promise<void> {
  const read = signedIn.user.language
  const language = visit.session.language ?? languageIn(read) ?? undefined
  visit.session = { ...visit.session, language, account: accountOf(signedIn) }
  if (read === null) await visit.ask(UpdateProfileDocument, { input: { language: visit.language } })
  await pourCart(visit)
}
