import type { Context } from 'hono'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { withOrder } from '../../session/session.ts'
import { Field } from '../../ui/field.tsx'
import { refusalIn } from '../../words/refusal.ts'
import { failedPage } from '../errors/failed.tsx'
import { Missing, Sorry } from '../errors/unavailable.tsx'
import type { Making } from '../routes.ts'
import { liveOrder } from './live.ts'
import { OrderPage, type RefusedReturn } from './order-page.tsx'
import { CancelOrderDocument, OrderDocument, RequestReturnDocument } from './order-query.ts'

/** One order: where it is, live, and what can be done about it. */
export function order(making: Making): void {
  const { app, draw } = making
  const show = async (context: Context<Env>, id: string, refused?: RefusedReturn) => {
    const visit = context.get('visit')
    const { words, session } = visit
    const asked = { id, account: session.account !== undefined }
    const answer = await visit.ask(OrderDocument, asked, { orderToken: tokenOf(context, id) })
    const { data, errors } = answer
    const order = data?.order
    const personal = { personal: true }
    if (order) {
      const title = words.order.title(order.number)
      const body = <OrderPage order={order} refused={refused} />
      return draw(context, { ...personal, title, chrome: data, status: refused ? 422 : 200, body })
    }
    const foreign = errors.some(
      ({ path, extensions }) => path?.[0] === 'order' && extensions?.code === 'UNAUTHENTICATED',
    )
    if (!foreign || data === null) return draw(context, { ...failedPage(visit, answer, 'order'), ...personal })
    const { whose, whoseHint } = words.order
    const body = session.account ? (
      <Missing />
    ) : (
      <Sorry title={whose} hint={whoseHint}>
        <a className="button" href={`/sign-in?back=/orders/${encodeURIComponent(id)}`}>
          {words.nav.signIn}
        </a>
        <form className="stack" method="post" action={`/orders/${encodeURIComponent(id)}/open`} data-takes-token>
          <Field name="token" label={words.order.code} autoComplete="off" required maxLength={200} />
          <button type="submit" className="button plain">
            {words.order.open}
          </button>
        </form>
      </Sorry>
    )
    return draw(context, { ...personal, title: whose, chrome: data, status: session.account ? 404 : 401, body })
  }

  app.get('/orders/:id', (context) => show(context, context.req.param('id')))

  app.post('/orders/:id/cancel', async (context) => {
    const id = context.req.param('id')
    const visit = context.get('visit')
    const answer = await visit.ask(CancelOrderDocument, { id }, { orderToken: tokenOf(context, id) })
    return backTo(context, pathOf(id), refusalIn(visit, visit.words.refusals.order, answer, 'cancelOrder'))
  })

  app.post('/orders/:id/return', async (context) => {
    const id = context.req.param('id')
    const reason = (await readForm(context)).text('reason').slice(0, 1_000)
    const visit = context.get('visit')
    const answer = await visit.ask(RequestReturnDocument, { id, reason }, { orderToken: tokenOf(context, id) })
    const fault = refusalIn(visit, visit.words.refusals.order, answer, 'requestReturn')
    return fault === null ? backTo(context, pathOf(id)) : show(context, id, { reason, fault })
  })

  // A mail's link has the token behind its `#`, where no server is sent it; a script, or whoever reads the mail, sends it here.
  app.post('/orders/:id/open', async (context) => {
    const visit = context.get('visit')
    const id = context.req.param('id')
    const token = (await readForm(context)).text('token').slice(0, 200)
    const asked = { id, account: visit.session.account !== undefined }
    const { data } = await visit.ask(OrderDocument, asked, { orderToken: token })
    if (data?.order) visit.session = withOrder(visit.session, id, token)
    return backTo(context, pathOf(id), data?.order ? undefined : visit.words.order.codeWrong)
  })

  liveOrder(making, tokenOf)
}

/** What opens a guest's order, which they placed from this browser. */
const tokenOf = (context: Context<Env>, id: string) => context.get('visit').session.orders?.[id]

const pathOf = (id: string) => `/orders/${encodeURIComponent(id)}`
