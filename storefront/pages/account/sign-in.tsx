import type { Context } from 'hono'
import { readForm } from '../../http/form.ts'
import { safePath } from '../../http/safe-path.ts'
import type { Env } from '../../http/visit.ts'
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
    const told = result?.__typename === 'WrongCredentials' ? words.account.wrong : result?.message
    return show(context, 'in', back, { name: '', email, faults: { form: told ?? words.product.failed } })
  })

  app.post('/sign-up', async (context) => {
    const { ask, language, words } = context.get('visit')
    const form = await readForm(context)
    const [name, email, back] = [form.text('name'), form.text('email'), safePath(form.text('back'), '/orders')]
    const { data } = await ask(SignUpDocument, { input: { name, email, password: form.raw('password'), language } })
    const result = data?.signUp
    if (result?.__typename === 'SignedIn') return goOn(context, result, back)
    const faults: AccountFaults = {}
    if (!result) faults.form = words.product.failed
    else if (result.__typename === 'EmailTaken') faults.email = words.account.taken
    else if (result.__typename === 'WeakPassword') faults.password = brokenRules(words, result.rules)
    else if (result.__typename === 'InvalidInput' && result.path.at(-1) === 'name') faults.name = result.message
    else if (result.__typename === 'InvalidInput' && result.path.at(-1) === 'email') faults.email = result.message
    else faults.form = result.message
    return show(context, 'up', back, { name, email, faults })
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
