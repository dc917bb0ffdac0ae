import type { DeskGuestOrdersQuery } from '../../generated/graphql.ts'
import { useDesk } from '../ui/use-desk.ts'

type Listed = NonNullable<DeskGuestOrdersQuery['guestOrders']>['edges']

/** Orders, a line each, with what is in them. */
export function OrderLines({ orders }: { orders: Listed }) {
  const { desk, formats } = useDesk()
  return (
    <ul className="desk-lines">
      {orders.map(({ node: { id, number, status, placedAt, total, lines } }) => (
        <li key={id}>
          <a href={`/desk/orders/${encodeURIComponent(id)}`}>{number}</a>{' '}
          <span className={`state ${status.toLowerCase()}`}>{desk.orders.states[status]}</span>
          <b>{formats.money(total)}</b>
          <small className="soft">
            {formats.time(placedAt)} · {lines.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}
          </small>
        </li>
      ))}
    </ul>
  )
}
