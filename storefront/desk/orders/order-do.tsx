import type { ReactNode } from 'react'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { type Mark, useMarks } from '../ui/use-marks.ts'
import type { DeskOrder, Refused } from './order-page.tsx'
import { ProviderSaid } from './provider-said.tsx'

interface OrderDoProps {
  order: DeskOrder
  refused: Refused | undefined
}

/** What the shop says can be done about an order now: the rules are its own. */
export function OrderDo({ order, refused }: OrderDoProps) {
  const { desk, formats, may } = useDesk()
  const said = desk.order
  const { actions, paymentProblem, refundable, status } = order
  const can = (action: DeskOrder['actions'][number]) =>
    actions.includes(action) &&
    may(action === 'RETRY_PAYMENT' || action === 'WRITE_OFF_PAYMENT' ? 'payments:write' : 'orders:write')
  const cards = order.customer?.paymentMethods ?? []
  const typed = (what: string, field: string) => (refused?.what === what ? refused.sent.text(field) : undefined)
  const mark = useMarks(refused?.fault)
  const marked = (what: string, field: string) => (refused?.what === what ? mark(field) : {})
  return (
    <section id="order-do" data-answer className="desk-do">
      <h2>{said.next}</h2>
      {actions.length === 0 && (
        <p className="soft">{status === 'RETURNED' && may('inventory:write') ? said.shelve : said.nothing}</p>
      )}
      {paymentProblem && (
        <p className="form-fault">
          {said.problem} <ProviderSaid {...paymentProblem} /> <code>{paymentProblem.declineCode}</code>
        </p>
      )}
      {can('RETRY_PAYMENT') &&
        (cards.length > 0 ? (
          <Do what="retry" button={said.retry}>
            <select
              name="card"
              aria-label={said.retry}
              defaultValue={typed('retry', 'card')}
              {...marked('retry', 'paymentMethodId')}
            >
              {cards.map(({ id, brand, last4 }) => (
                <option key={id} value={id}>
                  {brand} •••• {last4}
                </option>
              ))}
            </select>
          </Do>
        ) : (
          <p className="soft">{said.noCards}</p>
        ))}
      {can('WRITE_OFF_PAYMENT') && (
        <Do what="write-off" button={said.writeOff} plain>
          <Words
            label={said.writeOffReason}
            longest={500}
            typed={typed('write-off', 'reason')}
            mark={marked('write-off', 'reason')}
          />
        </Do>
      )}
      {can('SHIP') && (
        <Do what="ship" button={said.ship} hint={said.shipHint}>
          <label>
            {desk.orders.carrier}
            <input
              name="carrier"
              required
              maxLength={50}
              defaultValue={typed('ship', 'carrier') ?? 'DHL'}
              {...marked('ship', 'carrier')}
            />
          </label>
          <label>
            {said.parcel}
            <input
              name="tracking"
              required
              maxLength={64}
              autoComplete="off"
              defaultValue={typed('ship', 'tracking')}
              {...marked('ship', 'trackingNumber')}
            />
          </label>
        </Do>
      )}
      {can('MARK_DELIVERED') && <Do what="deliver" button={said.deliver} />}
      {can('RECEIVE_RETURN') && (
        <Do what="receive" button={said.receive} hint={refundable ? said.receiveHint(formats.money(refundable)) : ''} />
      )}
      {can('REQUEST_RETURN') && (
        <Do what="return" button={said.askReturn} plain>
          <Words
            label={said.askReturnReason}
            longest={1000}
            typed={typed('return', 'reason')}
            mark={marked('return', 'reason')}
          />
        </Do>
      )}
      {can('CANCEL') && <Do what="cancel" button={said.cancel} plain />}
    </section>
  )
}

interface WordsProps {
  label: string
  longest: number
  typed: string | undefined
  mark: Mark
}

const Words = ({ label, longest, typed, mark }: WordsProps) => (
  <label className="grow">
    {label}
    <input name="reason" required maxLength={longest} defaultValue={typed} {...mark} />
  </label>
)

interface DoProps {
  /** As the order's form says it. */
  what: string
  button: string
  hint?: string
  /** Not what is mostly done next. */
  plain?: boolean
  children?: ReactNode
}

function Do({ what, button, hint, plain, children }: DoProps) {
  return (
    <DeskForm className="desk-bar">
      <input type="hidden" name="do" value={what} />
      {children}
      <button type="submit" className={plain ? 'button small plain' : 'button small'}>
        {button}
      </button>
      {hint && <p className="soft">{hint}</p>}
    </DeskForm>
  )
}
