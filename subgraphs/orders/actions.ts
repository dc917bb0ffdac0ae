import { allowedIn } from './decide.ts'
import type { Order, OrderStatus } from './order.ts'

/** Who is looking at an order that they may see. */
export interface Viewer {
  isOwner: boolean
  isStaff: boolean
}

const actions = {
  CANCEL: { command: 'cancel', by: 'owner or staff' },
  REQUEST_RETURN: { command: 'request return', by: 'owner or staff' },
  SHIP: { command: 'ship', by: 'staff' },
  MARK_DELIVERED: { command: 'mark delivered', by: 'staff' },
  RECEIVE_RETURN: { command: 'receive return', by: 'staff' },
} as const

export type OrderAction = keyof typeof actions

/** What this viewer may do to the order now, by the same table that decides it when they do. */
export function actionsFor(order: Pick<Order, 'status'>, { isOwner, isStaff }: Viewer): OrderAction[] {
  const names = Object.keys(actions) as OrderAction[]
  return names.filter((name) => {
    const { command, by } = actions[name]
    const statuses: readonly OrderStatus[] = allowedIn[command]
    return statuses.includes(order.status) && (isStaff || (isOwner && by === 'owner or staff'))
  })
}
