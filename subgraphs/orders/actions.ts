import type { Scope } from '@micromart/auth'
import { isAllowed, isOnceTooOften } from './decide.ts'
import type { OrderView } from './record-checkout.ts'

/** Who is looking at an order that they may see. */
export interface Viewer {
  isOwner: boolean
  may(scope: Scope): boolean
}

/** By staff, by whoever holds that scope, and some by whose order it is. */
const actions = {
  CANCEL: { command: 'cancel', scope: 'orders:write', byOwner: true },
  REQUEST_RETURN: { command: 'request return', scope: 'orders:write', byOwner: true },
  SHIP: { command: 'ship', scope: 'orders:write', byOwner: false },
  RETRY_PAYMENT: { command: 'retry payment', scope: 'payments:write', byOwner: false },
  WRITE_OFF_PAYMENT: { command: 'write off payment', scope: 'payments:write', byOwner: false },
  MARK_DELIVERED: { command: 'mark delivered', scope: 'orders:write', byOwner: false },
  RECEIVE_RETURN: { command: 'receive return', scope: 'orders:write', byOwner: false },
} as const

export type OrderAction = keyof typeof actions

/** What this viewer may do to the order now, by the same rules that decide it when they do. */
export function actionsFor(order: OrderView, { isOwner, may }: Viewer): OrderAction[] {
  const names = Object.keys(actions) as OrderAction[]
  return names.filter((name) => {
    const { command, scope, byOwner } = actions[name]
    const isOpen = isAllowed(command, order) && !isOnceTooOften(command, order.version)
    return isOpen && (may(scope) || (isOwner && byOwner))
  })
}
