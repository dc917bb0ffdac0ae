import type { Context } from 'hono'
import type { SignUpMutation } from '../../generated/graphql.ts'
import { readForm } from '../../http/form.ts'
import { safePath } from '../../http/safe-path.ts'
import type { Env } from '../../http/visit.ts'
import type { Words } from '../../words/en.ts'
import type { Making } from '../routes.ts'
import { ChromeOnlyDocument, SignInDocument, SignOutDocument, SignUpDocument } from './account-mutations.ts'
import { beginSession, type SignedIn } from './begin-session.ts'
import { brokenRules } from './broken-rules.ts'
import { SignInPage, SignUpPage } from './sign-in-page.tsx'

/** By field; `form` for all of it. */
export type AccountFaults = Partial<Record<'form' | 'name' | 'email' | 'password', string>>

interface Sent {
  name: string
  email: string
  faults: AccountFaults
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
  const goOn = async (context: Context<Env>, signedIn: SignedIn, back: string) => {
    await beginSession(context.get('visit'), signedIn)
    return context.redirect(back, 303)
  }

  app.get('/sign-in', (context) => show(context, 'in', safePath(context.req.query('back'), '/orders')))
  app.get('/sign-up', (context) => show(context, 'up', safePath(context.req.query('back'), '/orders')))

  app.post('/sign-in', async (context) => {
    const { ask, words } = context.get('visit')
    const form = await readForm(context)
    const [email, back] = [form.text('email'), safePath(form.text('back'), '/orders')]
    const { data } = await ask(SignInDocument, { input: { email, password: form.raw('password') } })
    const result = data?.signIn
    if (result?.__typename === 'SignedIn') return goOn(context, result, back)
    // What is no address, or no password, belongs to no account either.
    const refused = result?.__typename === 'TooManyAttempts' ? words.errors.tooManyHint : words.account.wrong
    return show(context, 'in', back, { name: '', email, faults: { form: result ? refused : words.product.failed } })
  })

  app.post('/sign-up', async (context) => {
    const { ask, language, words } = context.get('visit')
    const form = await readForm(context)
    const [name, email, back] = [form.text('name'), form.text('email'), safePath(form.text('back'), '/orders')]
    const { data } = await ask(SignUpDocument, { input: { name, email, password: form.raw('password'), language } })
    const result = data?.signUp
    if (result?.__typename === 'SignedIn') return goOn(context, result, back)
    return show(context, 'up', back, { name, email, faults: faultsOf(result, words) })
  })

  app.post('/sign-out', async (context) => {
    const visit = context.get('visit')
    if (visit.session.account) await visit.ask(SignOutDocument, {})
    // What the browser knew as a guest's stays with nobody either: it may be somebody else's turn.
    const { language } = visit.session
    visit.session = { language, notice: visit.words.account.signedOut }
    return context.redirect('/', 303)
  })
}

type Refusal = Exclude<NonNullable<SignUpMutation['signUp']>, { __typename: 'SignedIn' }>

/** Why no account was opened, at the field that it is about. */
function faultsOf(refusal: Refusal | null | undefined, words: Words): AccountFaults {
  switch (refusal?.__typename) {
    case 'EmailTaken':
      return { email: words.account.taken }
    case 'WeakPassword':
      return { password: brokenRules(words, refusal.rules) }
    case 'InvalidInput':
      return refusal.path.at(-1) === 'email'
        ? { email: words.account.emailWrong }
        : { name: words.checkout.faults.unfit }
    case 'TooManyAttempts':
      return { form: words.errors.tooManyHint }
    default:
      return { form: words.product.failed }
  }
}
