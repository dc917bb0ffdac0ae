import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { AddressLines } from '../ui/address-lines.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { barsOf } from './code-128.ts'

export const DeskOrderSlipFragment = graphql(`
  fragment DeskOrderSlip on Order {
    number
    shipTo { name line1 line2 postalCode city region country }
    lines {
      id
      sku
      title
      quantity
      lineTotal { amount currency }
      variant { id gtin stock @include(if: $stock) { id onHand } }
    }
    subtotal { amount currency }
    discount { amount currency }
    shipping { amount currency }
    tax { amount currency }
    total { amount currency }
    shipment { carrier trackingNumber trackingUrl shippedAt }
    shipmentRequested { carrier trackingNumber requestedAt }
  }
`)

interface OrderSlipProps {
  order: FragmentType<typeof DeskOrderSlipFragment>
  /** Whether it is a part of a page of one order that is shown anew as that goes on. */
  live?: boolean
}

/** What goes into the parcel and onto it, as it is printed. */
export function OrderSlip({ order: of, live }: OrderSlipProps) {
  const slip = unmask(DeskOrderSlipFragment, of)
  const { desk, visit, formats } = useDesk()
  const { bag, order, shop } = visit.words
  const said = desk.order
  const { shipment } = slip
  const parcel = shipment ?? slip.shipmentRequested
  return (
    <aside className="receipt" aria-label={bag.receipt} {...(live && { id: 'order-slip', 'data-answer': '' })}>
      <p className="receipt-shop printed">
        {shop} · {order.number(slip.number)}
      </p>
      <h2>{said.goesTo}</h2>
      <AddressLines address={slip.shipTo} />
      {parcel && (
        <p>
          {said.shipment}: {parcel.carrier}{' '}
          {shipment?.trackingUrl && /^https:/.test(shipment.trackingUrl) ? (
            <a href={shipment.trackingUrl} rel="noreferrer">
              {shipment.trackingNumber}
            </a>
          ) : (
            parcel.trackingNumber
          )}
        </p>
      )}
      <ul className="receipt-lines">
        {slip.lines.map(({ id, sku, title, quantity, lineTotal, variant }) => (
          <li key={id}>
            <span>
              {quantity} × {title}
              <small className="soft">
                {sku}
                {variant?.gtin && ` · GTIN ${variant.gtin}`}
                {variant?.stock && (
                  <span className="unprinted">
                    {' · '}
                    <a href={`/desk/stock?sku=${encodeURIComponent(sku)}`}>{said.onHand(variant.stock.onHand)}</a>
                  </span>
                )}
              </small>
            </span>
            <span>{formats.money(lineTotal)}</span>
          </li>
        ))}
      </ul>
      <dl>
        <dt>{bag.subtotal}</dt>
        <dd>{formats.money(slip.subtotal)}</dd>
        {Number(slip.discount.amount) > 0 && (
          <>
            <dt>{bag.discount}</dt>
            <dd>−{formats.money(slip.discount)}</dd>
          </>
        )}
        <dt>{bag.shipping}</dt>
        <dd>{formats.money(slip.shipping)}</dd>
        <dt>{bag.tax}</dt>
        <dd>{formats.money(slip.tax)}</dd>
        <dt className="receipt-total">{bag.total}</dt>
        <dd className="receipt-total">{formats.money(slip.total)}</dd>
      </dl>
      <Scannable text={slip.number} />
    </aside>
  )
}

/** The order's number as scanners read it, which then stands in the desk's field. */
function Scannable({ text }: { text: string }) {
  const code = barsOf(text)
  if (!code) return null
  return (
    <svg className="desk-bars" viewBox={`0 0 ${code.width} 30`} preserveAspectRatio="none" aria-hidden="true">
      {code.bars.map(({ x, width: modules }) => (
        <rect key={x} x={x} width={modules} height="30" />
      ))}
    </svg>
  )
}
