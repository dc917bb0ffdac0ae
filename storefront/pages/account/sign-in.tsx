import type { Context } from 'hono'
import type { SignUpMutation } from '../../generated/graphql.ts'
import { forgetPages } from '../../http/forget-pages.ts'
import { formOf, readForm } from '../../http/form.ts'
import { type KeptForm, keptIn } from '../../http/kept-form.ts'
import { safePath } from '../../http/safe-path.ts'
import type { Env } from '../../http/visit.ts'
import { refusalIn } from '../../words/refusal.ts'
import type { Making } from '../routes.ts'
import { ChromeOnlyDocument, SignInDocument, SignOutDocument, SignUpDocument } from './account-mutations.ts'
import { beginSession, type SignedIn } from './begin-session.ts'
import { SendNow, SignInPage, SignUpPage } from './sign-in-page.tsx'

/** By field; `form` for all of it. */
export type AccountFaults = Partial<Record<'form' | 'name' | 'email' | 'password', string | null>>

interface Sent {
  name: string
  email: string
  faults: AccountFaults
  kept?: KeptForm | null
}

const nothing: Sent = { name: '', email: '', faults: {} }

/** In, up and out. */
export function signIn({ app, draw }: Making): void {
  const show = async (context: Context<Env>, kind: 'in' | 'up', back: string, sent: Sent = nothing) => {
    const { ask, words } = context.get('visit')
    const { data } = await ask(ChromeOnlyDocument, {})
    const Page = kind === 'in' ? SignInPage : SignUpPage
    return draw(context, {
      title: kind === 'in' ? words.account.signIn : words.account.signUp,
      chrome: data,
      personal: true,
      status: Object.keys(sent.faults).length > 0 ? 422 : 200,
      body: <Page back={back} {...sent} />,
    })
  }
  const goOn = async (context: Context<Env>, signedIn: SignedIn, back: string, kept: KeptForm | null = null) => {
    const visit = context.get('visit')
    await beginSession(visit, signedIn)
    if (!kept) return context.redirect(back, 303)
    const { data } = await visit.ask(ChromeOnlyDocument, {})
    const { title } = visit.words.account.sendNow
    return draw(context, { title, chrome: data, personal: true, body: <SendNow kept={kept} back={back} /> })
  }

  app.get('/sign-in', (context) => show(context, 'in', safePath(context.req.query('back'), '/orders')))
  app.get('/sign-up', (context) => show(context, 'up', safePath(context.req.query('back'), '/orders')))

  app.post('/sign-in', async (context) => {
    const visit = context.get('visit')
    const sent = new URLSearchParams(await context.req.text())
    const [form, kept] = [formOf(sent), keptIn(sent)]
    const [email, back] = [form.text('email'), safePath(form.text('back'), '/orders')]
    const answer = await visit.ask(SignInDocument, { input: { email, password: form.raw('password') } })
    const result = answer.data?.signIn
    if (result?.__typename === 'SignedIn') return goOn(context, result, back, kept)
    const { errors, refusals } = visit.words
    const told = refusalIn(visit, refusals.signIn, answer, 'signIn', `${errors.away} ${errors.awayHint}`)
    return show(context, 'in', back, { name: '', email, faults: { form: told }, kept })
  })

  app.post('/sign-up', async (context) => {
    const visit = context.get('visit')
    const { language } = visit
    const form = await readForm(context)
    const [name, email, back] = [form.text('name'), form.text('email'), safePath(form.text('back'), '/orders')]
    const input = { name, email, password: form.raw('password'), language }
    const answer = await visit.ask(SignUpDocument, { input })
    const result = answer.data?.signUp
    if (result?.__typename === 'SignedIn') return goOn(context, result, back)
    const told = refusalIn(visit, visit.words.refusals.signUp, answer, 'signUp')
    return show(context, 'up', back, { name, email, faults: { [fieldOf(result)]: told } })
  })

  app.post('/sign-out', async (context) => {
    const visit = context.get('visit')
    if (visit.session.account) await visit.ask(SignOutDocument, {})
    // What the browser knew as a guest's stays with nobody either: it may be somebody else's turn.
    const { language } = visit.session
    visit.session = { language, notice: visit.words.account.signedOut }
    forgetPages(context)
    return context.redirect('/', 303)
  })
}

type Refusal = Exclude<NonNullable<SignUpMutation['signUp']>, { __typename: 'SignedIn' }>

/** The field that a refusal is about. */
function fieldOf(refusal: Refusal | null | undefined): keyof AccountFaults {
  switch (refusal?.__typename) {
    case 'EmailTaken':
      return 'email'
    case 'WeakPassword':
      return 'password'
    case 'InvalidInput':
      return refusal.path.at(-1) === 'email' ? 'email' : 'name'
    default:
      return 'form'
  }
}
