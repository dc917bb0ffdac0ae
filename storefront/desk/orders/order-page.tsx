import type { DeskOrderQuery, OrderEventType } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import { goesOn } from '../../pages/order/timeline.ts'
import { FormFault } from '../../ui/field.tsx'
import type { FieldFaults } from '../numbers.ts'
import { useDesk } from '../ui/use-desk.ts'
import { OrderDo } from './order-do.tsx'
import { OrderMoney } from './order-money.tsx'
import { OrderNotes } from './order-notes.tsx'
import { OrderSlip } from './order-slip.tsx'

export type DeskOrder = NonNullable<DeskOrderQuery['order']>

/** A form that was sent, and what is the matter with it. */
export interface Refused {
  /** As the form says what is to be done. */
  what: string
  sent: Form
  fault: string
  /** Of its numbers. */
  faults?: FieldFaults
}

interface OrderPageProps {
  order: DeskOrder
  /** Where it is seen what the services did for it. */
  trace: string | undefined
  refused: Refused | undefined
}

/** An order as staff work on it. Its parts are shown anew as it goes on. */
export function OrderPage({ order, trace, refused }: OrderPageProps) {
  const { desk, visit, formats } = useDesk()
  const { id, number, status, customer, cancelReason, returnReason } = order
  const said = desk.order
  const last = order.events.at(-1)?.sequence ?? 0
  // What was typed stays where it is, for somebody to mend it.
  const live = goesOn(status) && !refused ? `/orders/${encodeURIComponent(id)}/live?after=${last}` : undefined
  // One that a newer version says is told by its own name.
  const events: Partial<Record<OrderEventType, string>> = said.events
  return (
    <div className="desk-order" data-live={live}>
      <header className="desk-order-head">
        <h1>{number}</h1>
        {/* What is told stays, and what it says changes: so it is heard. */}
        <div role="status">
          <p id="order-state" data-answer>
            <span className={`state ${status.toLowerCase()}`}>{desk.orders.states[status]}</span>{' '}
            {cancelReason && said.reasons[cancelReason]}
          </p>
        </div>
        <p className="soft">
          {formats.time(order.placedAt)} ·{' '}
          {customer ? (
            <a href={`/desk/customers/${encodeURIComponent(customer.id)}`}>
              {customer.name} {customer.email}
            </a>
          ) : customer === null ? (
            said.guest
          ) : null}
        </p>
        {live && (
          <p className="connection" role="status">
            <span className="connection-live">{visit.words.order.live}</span>
            <span className="connection-lost">{visit.words.order.lost}</span>
          </p>
        )}
      </header>
      {/* Here and not at its form: what is refused may be nothing that can be done any more. */}
      <FormFault>{refused?.fault}</FormFault>
      <div className="desk-order-work">
        <div id="order-return" data-answer>
          {returnReason && (
            <p className="notice">
              {said.returnReason}: {returnReason}
            </p>
          )}
        </div>
        <OrderDo order={order} refused={refused} />
        <section id="order-way" data-answer>
          <h2>{said.way}</h2>
          <ol className="desk-way">
            {order.events.map(({ sequence, type, at }) => (
              <li key={sequence}>
                <b>{events[type] ?? type}</b> <span className="soft">{formats.time(at)}</span>
              </li>
            ))}
          </ol>
          {trace && (
            <p>
              <a href={trace} rel="noreferrer">
                {said.trace}
              </a>
            </p>
          )}
        </section>
        <OrderNotes order={order} refused={refused} />
        <OrderMoney order={order} refundable={order.refundable} refused={refused} />
      </div>
      <OrderSlip order={order} live />
    </div>
  )
}
