import type { Context } from 'hono'
import type { CheckoutQuery } from '../../generated/graphql.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { Unavailable } from '../errors/unavailable.tsx'
import type { Making } from '../routes.ts'
import { type CheckoutForm, type Faults, freshForm, sentForm } from './checkout-form.ts'
import { CheckoutPage } from './checkout-page.tsx'
import { CheckoutDocument } from './checkout-query.ts'
import { placeOrder } from './place-order.ts'

/** From the bag to an order, on one page. */
export function checkout({ app, draw }: Making): void {
  const show = async (context: Context<Env>, sent: CheckoutForm | null, faults: Faults = {}) => {
    const { words } = context.get('visit')
    let form = sent
    let { data } = await ask(context, form)
    form ??= freshForm(data?.me)
    // The saved address may be elsewhere, and the first way of sending is taken where none is chosen.
    const chosen = wayOf(data, form)
    if (
      data?.cart &&
      (form.shipping !== chosen || !data.cart.totals.shippingOption || (!sent && form.country !== 'DE'))
    ) {
      form = { ...form, shipping: chosen }
      data = (await ask(context, form)).data
      form = { ...form, shipping: wayOf(data, form) }
    }
    if (data?.cart === null || data?.cart?.lines.length === 0) return context.redirect('/bag', 303)
    return draw(context, {
      title: words.checkout.title,
      chrome: data,
      personal: true,
      unlisted: true,
      status: !data?.cart ? 503 : Object.keys(faults).length > 0 ? 422 : 200,
      body: data?.cart ? (
        <CheckoutPage cart={data.cart} me={data.me ?? null} form={form} faults={faults} />
      ) : (
        <Unavailable />
      ),
    })
  }

  app.get('/checkout', (context) => show(context, null))

  app.post('/checkout', async (context) => {
    const sent = await readForm(context)
    const form = sentForm(sent)
    if (sent.text('intent') !== 'place') return show(context, form)
    const seen = {
      id: sent.text('cart'),
      version: sent.number('version', 0, 999_999_999) ?? 0,
      amount: sent.text('total'),
    }
    const outcome = await placeOrder(context.get('visit'), form, { ...seen, currency: sent.text('currency') })
    return 'order' in outcome ? context.redirect(`/orders/${outcome.order}`, 303) : show(context, form, outcome.faults)
  })
}

function ask(context: Context<Env>, form: CheckoutForm | null) {
  const { ask, session } = context.get('visit')
  const country = form?.country ?? 'DE'
  return ask(CheckoutDocument, { country, shipping: form?.shipping || null, account: session.account !== undefined })
}

/** The way of sending that a form has, if there is one there, else the first. */
function wayOf(data: CheckoutQuery | null, form: CheckoutForm): string {
  const options = data?.cart?.shippingOptions ?? []
  return (options.find(({ code }) => code === form.shipping) ?? options[0])?.code ?? ''
}
