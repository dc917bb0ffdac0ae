import type { Context } from 'hono'
import { brand } from '../../brand.ts'
import type { BagQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { causeOf } from '../../graph/cause-of.ts'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import { safePath } from '../../http/safe-path.ts'
import type { Env } from '../../http/visit.ts'
import { pourCart } from '../../session/pour-cart.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { refusalIn } from '../../words/refusal.ts'
import { failedPage } from '../errors/failed.tsx'
import { Sorry } from '../errors/unavailable.tsx'
import type { Making } from '../routes.ts'
import { BagCurrencies, bagCurrency } from './bag-currency.tsx'
import { BagLine } from './bag-line.tsx'
import { AddDocument, ApplyCouponDocument, RemoveCouponDocument, SetLineDocument } from './bag-mutations.ts'
import { BagReceipt, type RefusedCoupon } from './bag-receipt.tsx'

const BagDocument = graphql(`
  query Bag($country: CountryCode!) {
    ...Chrome
    currencies
    cart {
      id
      currency
      lines { id ...BagLine forSale }
      ...BagReceipt
    }
  }
`)

/** The most of one thing in a bag. */
const mostPieces = 99

/** What a shopper means to buy. */
export function bag(making: Making): void {
  const { app, draw } = making
  bagCurrency(making)
  const show = async (context: Context<Env>, refused?: RefusedCoupon) => {
    const visit = context.get('visit')
    const answer = await visit.ask(BagDocument, { country: brand.country })
    const { data } = answer
    const page =
      data?.cart || causeOf(answer, 'cart') === 'missing'
        ? {
            title: visit.words.bag.title,
            chrome: data,
            status: refused ? (422 as const) : (200 as const),
            body: <Bag cart={data?.cart ?? null} currencies={data?.currencies ?? []} refused={refused} />,
          }
        : failedPage(visit, answer, 'cart')
    return draw(context, { ...page, personal: true })
  }

  app.get('/bag', async (context) => {
    await pourCart(context.get('visit'))
    return show(context)
  })

  app.post('/bag/add', async (context) => {
    const visit = context.get('visit')
    const form = await readForm(context)
    const quantity = form.number('quantity', 1, mostPieces) ?? 1
    const answer = await visit.ask(AddDocument, {
      input: {
        ...{ variantId: form.text('variant'), quantity, currency: visit.currency },
        idempotencyKey: form.text('key') || null,
      },
    })
    const result = answer.data?.addToCart
    const isForScript = context.req.header('accept')?.includes('application/json')
    if (result?.__typename !== 'CartChanged') {
      const { product, refusals } = visit.words
      const told = refusalIn(visit, refusals.bag, answer, 'addToCart', product.unheard)
      // Whether it is in the bag nobody knows but the bag.
      const isUnheard = !result && causeOf(answer, 'addToCart') === 'away'
      if (isForScript) return context.json(isUnheard ? {} : { fault: told }, result ? 422 : 503)
      return backTo(context, isUnheard ? '/bag' : safePath(form.text('back'), '/bag'), told)
    }
    rememberCart(context, result.guestToken)
    const pieces = result.cart.lines.reduce((sum, line) => sum + line.quantity, 0)
    if (isForScript) return context.json({ pieces, label: visit.words.nav.bagWith(pieces) })
    return backTo(context, '/bag', visit.words.product.added)
  })

  app.post('/bag/line', async (context) => {
    const visit = context.get('visit')
    const form = await readForm(context)
    const quantity = form.number('quantity', 0, mostPieces)
    if (quantity === null) return backTo(context, '/bag')
    const answer = await visit.ask(SetLineDocument, { lineId: form.text('line'), quantity })
    return backTo(context, '/bag', refusalIn(visit, visit.words.refusals.bag, answer, 'setCartLine'))
  })

  app.post('/bag/coupon', async (context) => {
    const visit = context.get('visit')
    const { bag: said, refusals } = visit.words
    const form = await readForm(context)
    if (form.text('remove')) {
      const answer = await visit.ask(RemoveCouponDocument, {})
      return backTo(context, '/bag', refusalIn(visit, refusals.bag, answer, 'removeCoupon'))
    }
    const code = form.text('code')
    if (!code) return backTo(context, '/bag')
    const answer = await visit.ask(ApplyCouponDocument, { code })
    const fault = refusalIn(visit, refusals.coupon, answer, 'applyCoupon')
    return fault === null ? backTo(context, '/bag', said.couponCounts) : show(context, { code, fault })
  })
}

function rememberCart(context: Context<Env>, token: string | null | undefined): void {
  const visit = context.get('visit')
  if (token && !visit.session.account) visit.session = { ...visit.session, cart: token }
}

interface BagProps {
  cart: BagQuery['cart'] | null
  currencies: readonly string[]
  refused: RefusedCoupon | undefined
}

function Bag({ cart, currencies, refused }: BagProps) {
  const { words } = useVisit()
  if (!cart || cart.lines.length === 0)
    return (
      <Sorry title={words.bag.empty} hint={words.bag.emptyHint}>
        <a className="button" href="/search?sort=NEWEST">
          {words.home.browse}
        </a>
      </Sorry>
    )
  return (
    <div className="bag-page">
      <div className="bag-goods">
        <h1>{words.bag.title}</h1>
        <ul className="bag-lines">
          {cart.lines.map((line) => (
            <BagLine key={line.id} line={line} />
          ))}
        </ul>
        <BagCurrencies current={cart.currency} codes={currencies} />
      </div>
      <BagReceipt cart={cart} refused={refused} blocked={cart.lines.some(({ forSale }) => !forSale)} />
    </div>
  )
}
