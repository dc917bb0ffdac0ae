import type { Context, MiddlewareHandler } from 'hono'
import { mostPictureFormBytes } from '../../desk/products/picture-form.ts'
import { mayEnter } from '../../desk/sections.ts'
import { type KeptForm, keptForm, mostKeptBytes } from '../../http/kept-form.ts'
import type { Draw } from '../../http/page.tsx'
import { toSignIn, whereTheyWere } from '../../http/signed-in.ts'
import type { Env } from '../../http/visit.ts'
import { whoseOf, whoseSent } from '../../http/whose.ts'
import { Sorry } from '../errors/unavailable.tsx'
import { ChromeOnlyDocument } from './account-mutations.ts'
import { SignInPage } from './sign-in-page.tsx'

/** Forms that nobody need be signed in for: what a guest may send, and what leads in and out. */
const forAnybody = new Set([
  ...['/bag/add', '/currency', '/language', '/sign-in', '/sign-up', '/sign-out'],
  ...['/forgotten-password', '/reset-password', '/verify-email', '/undo-email-change'],
])

/**
 * Holds a form to who has sent it. Whose session is over signs in first, and what they sent is kept until they have; where somebody else has signed
 * in meanwhile, in another tab, nothing is done in their name.
 */
export function signInFirst(draw: Draw): MiddlewareHandler<Env> {
  return async (context, next) => {
    const visit = context.get('visit')
    const { method, path } = context.req
    if (method !== 'POST' || forAnybody.has(path)) return next()
    const instead = path.startsWith('/desk/') ? '/desk' : '/account'
    // Files are for the desk: of nobody else's are so many bytes read.
    const most = instead === '/desk' && mayEnter(visit.session, path) ? mostPictureFormBytes : mostKeptBytes
    const [sent, now] = [await whoseSent(context, most), whoseOf(visit.session)]
    if (sent && now && sent !== now) return tellOfTwo(context, draw, instead)
    if (visit.signedOut || (sent && !now)) {
      const kept = await keptForm(context)
      return kept ? askFirst(context, draw, kept, instead) : toSignIn(context, instead)
    }
    await next()
    const kept = visit.signedOut ? await keptForm(context) : null
    if (!kept) return
    // Where it was to lead is no part of the answer in its place.
    context.header('location', undefined)
    context.res = await askFirst(context, draw, kept, instead)
  }
}

async function askFirst(context: Context<Env>, draw: Draw, kept: KeptForm, instead: string): Promise<Response> {
  const visit = context.get('visit')
  const { account, errors } = visit.words
  const { session } = visit
  // It is drawn for nobody; whether the session is over for good, the next request finds out.
  visit.session = { ...session, account: undefined }
  const { data } = await visit.ask(ChromeOnlyDocument, {})
  const faults = { form: errors.notSentKept }
  const body = <SignInPage {...{ back: whereTheyWere(context, instead), name: '', email: '', faults, kept }} />
  const answer = await draw(context, { title: account.signIn, chrome: data, personal: true, status: 401, body })
  visit.session = session
  return answer
}

function tellOfTwo(context: Context<Env>, draw: Draw, instead: string): Promise<Response> {
  const { errors } = context.get('visit').words
  const body = (
    <Sorry title={errors.another} hint={errors.anotherHint}>
      <a className="button" href={whereTheyWere(context, instead)}>
        {errors.anew}
      </a>
    </Sorry>
  )
  return draw(context, { title: errors.another, chrome: null, personal: true, status: 409, body })
}
