import type { Context } from 'hono'
import { brand } from '../../brand.ts'
import type { CheckoutCartFragment as CheckoutCart } from '../../generated/graphql.ts'
import { unmask } from '../../generated/index.ts'
import { causeOf } from '../../graph/cause-of.ts'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env, Visit } from '../../http/visit.ts'
import { pourCart } from '../../session/pour-cart.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { type CheckoutForm, type Faults, freshForm, sentForm } from './checkout-form.ts'
import { CheckoutPage } from './checkout-page.tsx'
import { CheckoutCartDocument, CheckoutCartFragment, CheckoutDocument } from './checkout-query.ts'
import { placeOrder } from './place-order.ts'

/** From the bag to an order, on one page. */
export function checkout({ app, draw, cards }: Making): void {
  const show = async (context: Context<Env>, sent: CheckoutForm | null, faults: Faults = {}) => {
    const visit = context.get('visit')
    const answer = await askPage(visit, sent)
    const { data } = answer
    // Somebody who has sent the form is told why they are led away from it.
    const toBag = () => backTo(context, '/bag', sent && visit.words.checkout.emptied)
    if (!data?.cart)
      return causeOf(answer, 'cart') === 'missing'
        ? toBag()
        : draw(context, { ...failedPage(visit, answer, 'cart'), personal: true })
    const found = unmask(CheckoutCartFragment, data.cart)
    if (found.lines.length === 0) return toBag()
    const known = sent ?? freshForm(data.me, visit.url.searchParams.get('address'))
    const cart = await sentThere(visit, known, found, sent?.country ?? brand.country)
    const form = { ...known, shipping: wayOf(cart, known) }
    return draw(context, {
      title: visit.words.checkout.title,
      chrome: data,
      personal: true,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      body: <CheckoutPage cart={cart} me={data.me ?? null} form={form} faults={faults} cards={cards} />,
    })
  }

  app.get('/checkout', async (context) => {
    await pourCart(context.get('visit'))
    return show(context, null)
  })

  app.post('/checkout', async (context) => {
    const sent = await readForm(context)
    const form = sentForm(sent)
    if (sent.text('intent') !== 'place') return show(context, form)
    const seen = {
      id: sent.text('cart'),
      version: sent.number('version', 0, 999_999_999) ?? 0,
      amount: sent.text('total'),
      currency: sent.text('currency'),
    }
    const outcome = await placeOrder(context.get('visit'), form, seen)
    return 'order' in outcome
      ? context.redirect(`/orders/${outcome.order}`, 303)
      : show(context, outcome.form, outcome.faults)
  })
}

async function askPage({ ask, session }: Visit, form: CheckoutForm | null) {
  const wanted = { country: form?.country ?? brand.country, account: session.account !== undefined }
  const answer = await ask(CheckoutDocument, { ...wanted, shipping: form?.shipping || null })
  // A way of sending that there is not to another country, or no longer.
  const isUnknown = form?.shipping && !answer.data?.cart && causeOf(answer, 'cart') === 'unfit'
  return isUnknown ? ask(CheckoutDocument, { ...wanted, shipping: null }) : answer
}

/**
 * The cart as it goes to the form's country by the way that it says, or by the first that there is.
 * @param country that `found` was asked for.
 */
async function sentThere({ ask }: Visit, form: CheckoutForm, found: CheckoutCart, country: string) {
  let cart = found
  const askFor = async (shipping: string | null) => {
    const { data } = await ask(CheckoutCartDocument, { country: form.country, shipping })
    if (data?.cart) cart = unmask(CheckoutCartFragment, data.cart)
  }
  if (form.country !== country) await askFor(null)
  const way = wayOf(cart, form)
  if (way && cart.totals.shippingOption?.code !== way) await askFor(way)
  return cart
}

/** The way of sending that a form has, if there is one there, else the first. */
const wayOf = ({ shippingOptions: ways }: CheckoutCart, form: CheckoutForm): string =>
  (ways.find(({ code }) => code === form.shipping) ?? ways[0])?.code ?? ''
