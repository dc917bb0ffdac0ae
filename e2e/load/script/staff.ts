import { StaffSignInDocument, type StaffSignInMutation } from '../generated.ts'
import { ask, unless } from './ask.ts'
import { FRESH_MS } from './people.ts'
import { told } from './settings.ts'

/** Each virtual user signs in again by itself: within this time, in ms, not all of them at once, since sign-ins of one account are few. */
const SPREAD_MS = 3 * 60_000
const freshMs = FRESH_MS + Math.random() * SPREAD_MS

let { token, since } = told.staff

/** The access token of the staff's member, which is renewed before it has run out. */
export function staffToken(): string {
  if (Date.now() - since < freshMs) return token
  const { email, password } = told.staff
  const refusal = ({ signIn }: StaffSignInMutation) => unless('SignedIn', signIn)
  const session = ask(StaffSignInDocument, { input: { email, password } }, { refusal })?.signIn
  if (session?.__typename === 'SignedIn') [token, since] = [session.tokens.accessToken, Date.now()]
  return token
}
