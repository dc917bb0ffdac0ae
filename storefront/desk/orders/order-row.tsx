import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import type { Form } from '../../http/form.ts'
import { useDesk } from '../ui/use-desk.ts'
import type { Bulk } from './shows.ts'

export const DeskOrderRowFragment = graphql(`
  fragment DeskOrderRow on Order {
    number
    status
    placedAt
    actions
    customer @include(if: $customers) { id name }
    shipTo { name city country }
    lines { id title quantity }
    total { amount currency }
    paymentProblem @include(if: $money) { message }
    shipmentRequested { carrier trackingNumber }
    shipment { carrier trackingNumber }
    returnReason
  }
`)

interface OrderRowProps {
  id: string
  order: FragmentType<typeof DeskOrderRowFragment>
  /** What the list's form does, where it has one. */
  bulk: Bulk | undefined
  sent: Form | undefined
  fault: string | undefined
}

/** An order in a list, with its place in the list's form. */
export function OrderRow({ id, order, bulk, sent, fault }: OrderRowProps) {
  const row = unmask(DeskOrderRowFragment, order)
  const { desk, formats } = useDesk()
  const said = desk.orders
  const { number, shipTo, lines, shipment, shipmentRequested } = row
  return (
    <tr data-row={id}>
      <th scope="row">
        <a href={`/desk/orders/${encodeURIComponent(id)}`}>{number}</a>
        <small className="soft">{formats.time(row.placedAt)}</small>
      </th>
      <td>
        {shipTo.name}
        <small className="soft">
          {shipTo.city} {shipTo.country}
          {row.customer === null && ` · ${said.guest}`}
        </small>
      </td>
      <td>
        {lines.slice(0, 3).map((line) => (
          <span key={line.id} className="line">
            {line.quantity} × {line.title}
          </span>
        ))}
        {lines.length > 3 && <small className="soft">+ {lines.length - 3}</small>}
        {row.returnReason && <small className="soft">“{row.returnReason}”</small>}
      </td>
      <td className="number">{formats.money(row.total)}</td>
      <td className="act">
        {row.paymentProblem && <span className="state bad">{said.refused}</span>}
        {shipmentRequested && !shipment && !row.paymentProblem && <span className="state">{said.parcelWaits}</span>}
        {bulk === 'ship' && row.actions.includes('SHIP') ? (
          <Tracking id={id} number={number} sent={sent} fault={fault} />
        ) : bulk && row.actions.includes(bulk === 'deliver' ? 'MARK_DELIVERED' : 'RECEIVE_RETURN') ? (
          <label className="check">
            <input
              type="checkbox"
              name="id"
              value={id}
              defaultChecked={sent?.all('id').includes(id)}
              aria-label={said.pick(number)}
            />
            <small>
              {shipment?.carrier} {shipment?.trackingNumber}
            </small>
          </label>
        ) : (
          <span className={`state ${row.status.toLowerCase()}`}>{said.states[row.status]}</span>
        )}
        {bulk !== 'ship' && fault && <span className="fault">{fault}</span>}
      </td>
    </tr>
  )
}

function Tracking({ id, number, sent, fault }: Pick<OrderRowProps, 'id' | 'sent' | 'fault'> & { number: string }) {
  const { desk } = useDesk()
  const name = `tracking.${id}`
  return (
    <>
      <input
        name={name}
        aria-label={desk.orders.trackingOf(number)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${name}-fault` : undefined}
        defaultValue={sent?.text(name)}
        maxLength={64}
        autoComplete="off"
        data-next
      />
      {fault && (
        <span className="fault" id={`${name}-fault`}>
          {fault}
        </span>
      )}
    </>
  )
}
