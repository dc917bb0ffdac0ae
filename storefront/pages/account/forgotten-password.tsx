import type { Context } from 'hono'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { Field, FormFault } from '../../ui/field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { refusalIn } from '../../words/refusal.ts'
import type { Making } from '../routes.ts'
import { ChromeOnlyDocument } from './account-mutations.ts'
import { beginSession } from './begin-session.ts'
import { RequestResetDocument, ResetPasswordDocument } from './mailed-documents.ts'

interface Choosing {
  token: string
  fault?: string | null
  /** Whether the token is good no more. */
  ended?: boolean
}

/** A password that is forgotten: a mail is asked for, and its link leads to where another one is chosen. */
export function forgottenPassword({ app, draw }: Making): void {
  const show = async (context: Context<Env>, title: string, body: React.ReactNode, status: 200 | 422 | 429 = 200) => {
    const { data } = await context.get('visit').ask(ChromeOnlyDocument, {})
    return draw(context, { title, chrome: data, personal: true, status, body })
  }
  const ask = (context: Context<Env>, refused?: { email: string; fault: string }) =>
    show(context, context.get('visit').words.account.forgot.title, <Ask {...refused} />, refused ? 422 : 200)
  const choose = (context: Context<Env>, choosing: Choosing) =>
    show(
      context,
      context.get('visit').words.account.forgot.choose,
      <Choose {...choosing} />,
      choosing.fault || choosing.ended ? 422 : 200,
    )

  app.get('/forgotten-password', (context) => ask(context))

  app.post('/forgotten-password', async (context) => {
    const visit = context.get('visit')
    const { account, refusals } = visit.words
    const email = (await readForm(context)).text('email')
    const answer = await visit.ask(RequestResetDocument, { email })
    const told = refusalIn(visit, refusals.forgotten, answer, 'requestPasswordReset')
    return told === null ? backTo(context, '/sign-in', account.forgot.sent) : ask(context, { email, fault: told })
  })

  app.get('/reset-password', (context) => choose(context, { token: context.req.query('token') ?? '' }))

  app.post('/reset-password', async (context) => {
    const visit = context.get('visit')
    const { account, refusals } = visit.words
    const form = await readForm(context)
    const token = form.text('token')
    const answer = await visit.ask(ResetPasswordDocument, { token, next: form.raw('newPassword') })
    const result = answer.data?.resetPassword
    if (result?.__typename === 'SignedIn') {
      await beginSession(visit, result)
      return backTo(context, '/account', account.profile.changed)
    }
    const fault = refusalIn(visit, refusals.forgotten, answer, 'resetPassword')
    return choose(context, { token, fault, ended: result?.__typename === 'TokenExpired' })
  })
}

function Ask({ email, fault }: { email?: string; fault?: string }) {
  const { words } = useVisit()
  const { account } = words
  return (
    <form className="narrow stack" method="post" action="/forgotten-password">
      <h1>{account.forgot.title}</h1>
      <p>{account.forgot.hint}</p>
      <FormFault>{fault}</FormFault>
      <Field name="email" label={account.email} type="email" autoComplete="username" required defaultValue={email} />
      <button type="submit" className="button">
        {account.forgot.send}
      </button>
    </form>
  )
}

function Choose({ token, fault, ended }: Choosing) {
  const { words } = useVisit()
  const { account } = words
  if (ended || !token)
    return (
      <div className="narrow stack">
        <h1>{account.forgot.choose}</h1>
        <FormFault>{account.forgot.ended}</FormFault>
        <a className="button" href="/forgotten-password">
          {account.forgot.again}
        </a>
      </div>
    )
  return (
    <form className="narrow stack" method="post" action="/reset-password">
      <h1>{account.forgot.choose}</h1>
      <input type="hidden" name="token" value={token} />
      <Field
        name="newPassword"
        label={account.profile.newPassword}
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        hint={account.passwordHint}
        fault={fault}
      />
      <button type="submit" className="button">
        {account.save}
      </button>
    </form>
  )
}
