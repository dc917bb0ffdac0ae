import type { OrderAction } from '../../generated/graphql.ts'
import { useVisit } from '../../ui/shop-context.tsx'

/** What the shop says can be done about it now: the rules are its own. */
export function OrderActions({ id, actions }: { id: string; actions: readonly OrderAction[] }) {
  const { words } = useVisit()
  const { order } = words
  const path = `/orders/${encodeURIComponent(id)}`
  return (
    <div className="order-actions">
      {actions.includes('CANCEL') && (
        <form method="post" action={`${path}/cancel`} data-once>
          <button type="submit" className="button plain">
            {order.cancel}
          </button>
        </form>
      )}
      {actions.includes('REQUEST_RETURN') && (
        <details>
          <summary className="button plain">{order.sendBack}</summary>
          <form method="post" action={`${path}/return`} data-once className="stack">
            <label htmlFor="reason">{order.why}</label>
            <textarea id="reason" name="reason" required maxLength={1000} rows={3} />
            <button type="submit" className="button">
              {order.askReturn}
            </button>
          </form>
        </details>
      )}
    </div>
  )
}
