import type { OrderAction } from '../../generated/graphql.ts'
import { useVisit } from '../../ui/shop-context.tsx'

interface OrderActionsProps {
  id: string
  actions: readonly OrderAction[]
  /** Why it is to go back, as it was typed. */
  reason: string | undefined
}

/** What the shop says can be done about it now: the rules are its own. */
export function OrderActions({ id, actions, reason }: OrderActionsProps) {
  const { words } = useVisit()
  const { order } = words
  const path = `/orders/${encodeURIComponent(id)}`
  return (
    <div className="order-actions">
      {actions.includes('CANCEL') && (
        <form method="post" action={`${path}/cancel`}>
          <button type="submit" className="button plain">
            {order.cancel}
          </button>
        </form>
      )}
      {actions.includes('REQUEST_RETURN') && (
        <details open={reason !== undefined}>
          <summary className="button plain">{order.sendBack}</summary>
          <form method="post" action={`${path}/return`} className="stack">
            <label htmlFor="reason">{order.why}</label>
            <textarea
              id="reason"
              name="reason"
              required
              maxLength={1000}
              autoComplete="off"
              rows={3}
              defaultValue={reason}
            />
            <button type="submit" className="button">
              {order.askReturn}
            </button>
          </form>
        </details>
      )}
    </div>
  )
}
