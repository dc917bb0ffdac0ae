import { isAllowed } from './decide.ts'
import type { Order } from './order.ts'

/** Who is looking at an order that they may see. */
export interface Viewer {
  isOwner: boolean
  isStaff: boolean
}

const actions = {
  CANCEL: { command: 'cancel', by: 'owner or staff' },
  REQUEST_RETURN: { command: 'request return', by: 'owner or staff' },
  SHIP: { command: 'ship', by: 'staff' },
  RETRY_PAYMENT: { command: 'retry payment', by: 'staff' },
  WRITE_OFF_PAYMENT: { command: 'write off payment', by: 'staff' },
  MARK_DELIVERED: { command: 'mark delivered', by: 'staff' },
  RECEIVE_RETURN: { command: 'receive return', by: 'staff' },
} as const

export type OrderAction = keyof typeof actions

/** What this viewer may do to the order now, by the same rules that decide it when they do. */
export function actionsFor(order: Order, { isOwner, isStaff }: Viewer): OrderAction[] {
  const names = Object.keys(actions) as OrderAction[]
  return names.filter((name) => {
    const { command, by } = actions[name]
    return isAllowed(command, order) && (isStaff || (isOwner && by === 'owner or staff'))
  })
}
