import { isCurrency } from '@micromart/money'
import { readForm } from '../../http/form.ts'
import { safePath } from '../../http/safe-path.ts'
import type { Making } from '../routes.ts'

/** What a shopper wants prices in from now on. What is in their bag stays in what it is in: the bag itself offers another. */
export function currency({ app }: Making): void {
  app.post('/currency', async (context) => {
    const form = await readForm(context)
    const wished = form.text('currency')
    const visit = context.get('visit')
    if (isCurrency(wished)) visit.currency = wished
    return context.redirect(safePath(form.text('back')), 303)
  })
}
