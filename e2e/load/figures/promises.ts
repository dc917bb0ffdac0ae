/** Something that holds of the shop after a run, whatever the load was. */
export interface Promised {
  title: string
  /** Null where it could not be looked at. */
  holds: boolean | null
  /** What is wrong, or why it could not be looked at. */
  faults: string[]
}

export const promised = (title: string, faults: string[]): Promised => ({ title, holds: faults.length === 0, faults })

/** Whether all of it held. What could not be looked at did not. */
export const allKept = (promises: readonly Promised[]): boolean => promises.every(({ holds }) => holds === true)

/** As a terminal is told of it. */
export function promiseLine({ title, holds, faults }: Promised): string {
  const [first, ...more] = faults
  const wrong = first === undefined ? '' : `: ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`
  return `${mark(holds)} ${title}${wrong}`
}

export const mark = (holds: boolean | null) => (holds === null ? '?' : holds ? '✓' : '✗')

/** An order as the shop itself has it. */
export interface PlacedOrder {
  id: string
  number: string
  status: string
}

/** What clients heard of their orders: ids. */
export interface HeardOrders {
  confirmed: ReadonlySet<string>
  cancelled: ReadonlySet<string>
}

interface Charge {
  orderId: string
  authorised: string
  voided: boolean
}

/** Faults of the orders that clients were told of: what is lost, has not ended, or ended other than they heard. */
export function orderFaults(ids: readonly string[], heard: HeardOrders, found: readonly PlacedOrder[]): string[] {
  const byId = new Map(found.map((order) => [order.id, order]))
  return ids.flatMap((id) => {
    const order = byId.get(id)
    if (order === undefined) return [`${id} was placed, and there is no such order`]
    if (order.status === 'PLACED') return [`${order.number} has not ended`]
    // One that was confirmed may have been cancelled since.
    if (heard.cancelled.has(id) && order.status !== 'CANCELLED')
      return [`${order.number} is ${order.status}, and was told cancelled`]
    return []
  })
}

/** Faults of the provider's books: a confirmed order has one charge that took effect, a cancelled one none that still holds money. */
export function chargeFaults(orders: readonly PlacedOrder[], charges: readonly Charge[]): string[] {
  const live = new Map<string, number>()
  for (const { orderId, authorised, voided } of charges) {
    if (Number(authorised) > 0 && !voided) live.set(orderId, (live.get(orderId) ?? 0) + 1)
  }
  return orders.flatMap(({ id, number, status }) => {
    const count = live.get(id) ?? 0
    const wanted = status === 'CANCELLED' ? 0 : 1
    return count === wanted ? [] : [`${number} is ${status} and has ${count} charges`]
  })
}

/** Faults of the mails that say that an order is confirmed. @param counts mails by subject. */
export function mailFaults(confirmed: readonly PlacedOrder[], counts: ReadonlyMap<string, number>): string[] {
  return confirmed.flatMap(({ number }) => {
    const count = counts.get(`Order ${number} is confirmed`) ?? 0
    return count === 1 ? [] : [`${number} has ${count} mails that say that it is confirmed`]
  })
}
