import type { Context } from 'hono'
import { claimsOf } from '../session/claims.ts'
import type { Session } from '../session/session.ts'

/** The field of a form that says by whose page it was sent. */
export const whoseName = 'whose'

/** Whose visit it is, by their id; '' for nobody's. */
export const whoseOf = ({ account }: Session): string => claimsOf(account?.access).subject

/**
 * Whose page a sent form says that it stood on; '' where it does not say.
 * @param most in bytes: a longer one is not read, nor one that does not say how long it is, as browsers do; whoever takes it holds it to a size
 */
export async function whoseSent({ req }: Context, most: number): Promise<string> {
  if (!(Number(req.header('content-length') ?? Number.NaN) <= most)) return ''
  if (!req.header('content-type')?.startsWith('multipart/'))
    return new URLSearchParams(await req.text()).get(whoseName) ?? ''
  try {
    const said = (await req.formData()).get(whoseName)
    return typeof said === 'string' ? said : ''
  } catch {
    return ''
  }
}
