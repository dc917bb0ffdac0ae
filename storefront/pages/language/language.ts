import { readForm } from '../../http/form.ts'
import { safePath } from '../../http/safe-path.ts'
import { isLanguage } from '../../words/languages.ts'
import { UpdateProfileDocument } from '../account/profile-documents.ts'
import type { Making } from '../routes.ts'

/** What a shopper wants to read from now on; whoever has signed in, in mails too. */
export function language({ app }: Making): void {
  app.post('/language', async (context) => {
    const form = await readForm(context)
    const wished = form.text('language')
    const visit = context.get('visit')
    if (isLanguage(wished)) {
      visit.session = { ...visit.session, language: wished }
      // Pages come in it also where the account cannot be told just now: it can be chosen among its settings.
      if (visit.session.account) await visit.ask(UpdateProfileDocument, { input: { language: wished } })
    }
    return context.redirect(safePath(form.text('back')), 303)
  })
}
