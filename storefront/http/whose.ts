import type { Context } from 'hono'
import { claimsOf } from '../session/claims.ts'
import type { Session } from '../session/session.ts'

/** The field of a form that says by whose page it was sent. */
export const whoseName = 'whose'

/** Whose visit it is, by their id; '' for nobody's. */
export const whoseOf = ({ account }: Session): string => claimsOf(account?.access).subject

/** Whose page a sent form says that it stood on; '' where it does not say. */
export async function whoseSent({ req }: Context): Promise<string> {
  // What brings files is no shopper's.
  if (req.header('content-type')?.startsWith('multipart/')) return ''
  return new URLSearchParams(await req.text()).get(whoseName) ?? ''
}
