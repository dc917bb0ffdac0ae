import type { OrderQuery } from '../../generated/graphql.ts'
import { AsSaid } from '../../ui/as-said.tsx'
import { FormFault } from '../../ui/field.tsx'
import { Picture } from '../../ui/picture.tsx'
import { Barcode } from '../../ui/shelf-label.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { Sums } from '../../ui/sums.tsx'
import { declineOf } from '../../words/decline.ts'
import { countryNames } from '../../words/format.ts'
import { OrderActions } from './order-actions.tsx'
import { goesOn, timelineOf } from './timeline.ts'

export type OrderData = NonNullable<OrderQuery['order']>

/** A return that was asked for in vain. */
export interface RefusedReturn {
  /** As it was typed. */
  reason: string
  fault: string
}

interface OrderPageProps {
  order: OrderData
  refused: RefusedReturn | undefined
}

/** An order: what is happening to it, what is in it, and what can be done about it. Its parts are shown anew as it goes on. */
export function OrderPage({ order, refused }: OrderPageProps) {
  const { words, formats, session } = useVisit()
  const { order: said } = words
  const last = order.events.at(-1)?.sequence ?? 0
  // What was typed stays where it is, for somebody to mend it.
  const live =
    goesOn(order.status) && !refused ? `/orders/${encodeURIComponent(order.id)}/live?after=${last}` : undefined
  return (
    <div className="order" data-live={live}>
      <div className="order-head">
        <p className="soft">
          {said.number(order.number)} · {formats.time(order.placedAt)}
        </p>
        {/* What is told stays, and what it says changes: so it is heard. */}
        <div role="status">
          <h1 id="order-state" data-answer>
            {said.headline[order.status]}
          </h1>
        </div>
        <FormFault>{refused?.fault}</FormFault>
        <span className="edge" aria-hidden="true">
          <span className="label">{order.number}</span>
        </span>
        {live && (
          <p className="connection" role="status">
            <span className="connection-live">{said.live}</span>
            <span className="connection-lost">{said.lost}</span>
          </p>
        )}
        {live && session.orders?.[order.id] && <p className="soft">{said.byMail}</p>}
      </div>
      <Timeline order={order} refused={refused} />
      <Receipt order={order} />
    </div>
  )
}

function Timeline({ order, refused }: OrderPageProps) {
  const { words, formats } = useVisit()
  const { order: said } = words
  const { payment, paymentProblem, shipment } = order
  // Staff see why money cannot be collected; whose card it is sees why it was declined.
  const code = paymentProblem?.declineCode ?? (payment?.status === 'DECLINED' ? payment.declineCode : null)
  const known = code ? declineOf(code) : undefined
  const reason = known ? words.declined[known] : paymentProblem && <AsSaid>{paymentProblem.message}</AsSaid>
  return (
    <section id="order-way" className="order-way" data-answer aria-label={said.way}>
      <ol className="timeline">
        {timelineOf(order.events, order.status).map(({ name, at, isNext }) => (
          <li key={name} className={at ? 'been' : isNext ? 'next' : 'later'} aria-current={isNext ? 'step' : undefined}>
            <b>{said.steps[name]}</b>
            <span className="soft">{at ? formats.time(at) : isNext ? said.waiting : ''}</span>
          </li>
        ))}
      </ol>
      {order.cancelReason && <p className="notice">{said.cancelled[order.cancelReason]}</p>}
      {reason && <p className="notice">{reason}</p>}
      {shipment && (
        <p>
          {shipment.carrier}{' '}
          {shipment.trackingUrl && /^https:/.test(shipment.trackingUrl) ? (
            <a href={shipment.trackingUrl} rel="noreferrer">
              {shipment.trackingNumber}
            </a>
          ) : (
            shipment.trackingNumber
          )}
        </p>
      )}
      <OrderActions id={order.id} actions={order.actions} reason={refused?.reason} />
    </section>
  )
}

function Receipt({ order }: { order: OrderData }) {
  const { words, formats, language } = useVisit()
  const { bag, order: said } = words
  const { shipTo, payment } = order
  const [country] = countryNames(language, [shipTo.country])
  return (
    <aside className="receipt" id="order-receipt" data-answer aria-label={bag.receipt}>
      <p className="receipt-shop">{words.shop}</p>
      <ul className="receipt-lines with-pictures">
        {order.lines.map(({ id, title, quantity, lineTotal, variant }) => (
          <li key={id}>
            <Picture
              image={variant?.product.image && { ...variant.product.image, alt: '' }}
              seed={variant?.product.id ?? id}
              name={title}
            />
            <span>
              {quantity} × {variant ? <a href={`/p/${encodeURIComponent(variant.product.slug)}`}>{title}</a> : title}
            </span>
            <span>{formats.money(lineTotal)}</span>
          </li>
        ))}
      </ul>
      <Sums {...order} />
      <h2>{said.goesTo}</h2>
      <address>
        {[
          shipTo.name,
          shipTo.line1,
          shipTo.line2,
          `${shipTo.postalCode} ${shipTo.city}`,
          shipTo.region,
          country?.name,
        ].map((line) => line && <span key={line}>{line}</span>)}
      </address>
      {payment && (
        <p>
          {payment.method && `${payment.method.brand} •••• ${payment.method.last4} · `}
          {isLetGo(order) ? said.lettingGo : said.payment[payment.status]}
          {Number(payment.refunded.amount) > 0 && ` (${formats.money(payment.refunded)})`}
        </p>
      )}
      <Barcode of={order.number} />
    </aside>
  )
}

/** Whether what was agreed is held no longer, though the provider has not said so yet: nobody pays for what is cancelled. */
const isLetGo = ({ status, payment }: OrderData) =>
  status === 'CANCELLED' && (payment?.status === 'PENDING' || payment?.status === 'AUTHORISED')
