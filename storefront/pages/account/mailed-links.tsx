import type { Context } from 'hono'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { FormFault } from '../../ui/field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { refusalIn } from '../../words/refusal.ts'
import type { Making } from '../routes.ts'
import { ChromeOnlyDocument } from './account-mutations.ts'
import { UndoEmailChangeDocument, VerifyEmailDocument } from './mailed-documents.ts'

interface Question {
  path: string
  token: string
  title: string
  hint?: string
  button: string
  fault?: string
}

/**
 * Where mails about an address lead to. Nothing is done before a button is pressed: programs that look at mails open their links, and a
 * token works once.
 */
export function mailedLinks({ app, draw }: Making): void {
  const show = async (context: Context<Env>, question: Question) => {
    const { data } = await context.get('visit').ask(ChromeOnlyDocument, {})
    const { title, fault } = question
    const status = fault ? 422 : 200
    return draw(context, { title, chrome: data, personal: true, status, body: <Asked {...question} /> })
  }
  const confirm = (context: Context<Env>, token: string, fault?: string) => {
    const { title, button } = context.get('visit').words.account.confirm
    return show(context, { path: '/verify-email', token, title, button, fault })
  }
  const undo = (context: Context<Env>, token: string, fault?: string) => {
    const { undo: title, undoHint: hint, undoButton: button } = context.get('visit').words.account.confirm
    return show(context, { path: '/undo-email-change', token, title, hint, button, fault })
  }

  app.get('/verify-email', (context) => confirm(context, context.req.query('token') ?? ''))

  app.post('/verify-email', async (context) => {
    const visit = context.get('visit')
    const { words, session } = visit
    const token = (await readForm(context)).text('token')
    const told = refusalIn(
      visit,
      words.refusals.confirm,
      await visit.ask(VerifyEmailDocument, { token }),
      'verifyEmail',
    )
    if (told !== null) return confirm(context, token, told)
    return backTo(context, session.account ? '/account' : '/', words.account.confirm.done)
  })

  app.get('/undo-email-change', (context) => undo(context, context.req.query('token') ?? ''))

  app.post('/undo-email-change', async (context) => {
    const visit = context.get('visit')
    const { account, refusals } = visit.words
    const token = (await readForm(context)).text('token')
    const answer = await visit.ask(UndoEmailChangeDocument, { token })
    const told = refusalIn(visit, refusals.confirm, answer, 'undoEmailChange')
    if (told !== null) return undo(context, token, told)
    // Every session has ended with it, this one too.
    visit.session = { ...visit.session, account: undefined }
    return backTo(context, '/forgotten-password', account.confirm.undone)
  })
}

function Asked({ path, token, title, hint, button, fault }: Question) {
  const { words } = useVisit()
  const { ended } = words.account.confirm
  const isOver = !token || fault === ended
  return (
    <form className="narrow stack" method="post" action={path}>
      <h1>{title}</h1>
      <FormFault>{fault ?? (isOver ? ended : undefined)}</FormFault>
      {hint && <p>{hint}</p>}
      <input type="hidden" name="token" value={token} />
      <button type="submit" className="button" disabled={!token}>
        {button}
      </button>
      {isOver && path === '/verify-email' && (
        <p>
          <a href="/forgotten-password">{words.account.profile.confirmedOtherwise}</a>
        </p>
      )}
    </form>
  )
}
