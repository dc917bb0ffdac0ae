import { readForm } from '../../http/form.ts'
import { safePath } from '../../http/safe-path.ts'
import { isLanguage } from '../../words/languages.ts'
import type { Making } from '../routes.ts'

/** What a shopper wants to read from now on. */
export function language({ app }: Making): void {
  app.post('/language', async (context) => {
    const form = await readForm(context)
    const wished = form.text('language')
    const visit = context.get('visit')
    if (isLanguage(wished)) visit.session = { ...visit.session, language: wished }
    return context.redirect(safePath(form.text('back')), 303)
  })
}
