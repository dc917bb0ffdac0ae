import { partitionName } from '@micromart/messaging/testing/parts'
import type { OutboxRow } from '../log/relay.ts'
import type { Stream } from '../shop/orders/order-store.ts'
import { type Service, type Shop, services } from '../shop/shop.ts'
import type { World } from '../world/world.ts'

interface Written extends OutboxRow {
  messageId: string
}

interface Placed {
  placedAt: number
  decidedAt?: number
  reason?: string
}

/** What nobody in the shop writes down: what was committed when, and what left for the log. */
export class Ledger {
  readonly #world: World
  /** All that was ever committed to an outbox, by its service, in the order of its ids. */
  readonly written: Record<Service, Written[]> = { orders: [], inventory: [], payments: [], notifications: [] }
  readonly orders = new Map<string, Placed>()
  /** What was seen while it happened. */
  readonly breaches: string[] = []
  readonly #gone = new Set<string>()

  constructor(world: World) {
    this.#world = world
  }

  watch(shop: Shop): void {
    for (const service of services) {
      shop.databases[service].onWritten = (table, key, row) => {
        if (table === 'outbox') this.#outbox(service, key, row as OutboxRow | undefined)
        if (table === 'streams' && row) this.#stream(shop, row as Stream)
      }
    }
  }

  leaving(service: Service, rows: readonly OutboxRow[]): void {
    for (const { id, value } of rows) {
      if (this.#gone.has(`${service} ${id}`))
        this.breaches.push(
          `${JSON.parse(value).id} leaves for the log again, after it had left the outbox of ${service}`,
        )
    }
  }

  #outbox(service: Service, key: string, row: OutboxRow | undefined): void {
    if (!row) this.#gone.add(`${service} ${key}`)
    else this.written[service].push({ ...row, messageId: JSON.parse(row.value).id })
  }

  #stream(shop: Shop, { orderId, events }: Stream): void {
    const known = this.orders.get(orderId) ?? { placedAt: this.#world.now }
    this.orders.set(orderId, known)
    const end = events.find(({ type }) => type === 'order.confirmed' || type === 'order.cancelled')
    if (!end || known.decidedAt !== undefined) return
    known.decidedAt = this.#world.now
    if (end.type !== 'order.cancelled') return
    known.reason = end.data.reason
    if (end.data.reason !== 'TIMED_OUT') return
    const answered = repliesOf(shop, orderId).find(({ type }) => type === 'payments.authorised')
    if (answered) this.#late(shop, orderId, answered.at)
  }

  /** A deadline passes once all that was on the log when it fell due is heard. */
  #late(shop: Shop, orderId: string, answeredAt: number): void {
    const due = (this.orders.get(orderId)?.placedAt ?? 0) + shop.deadlineMs
    if (answeredAt <= due)
      this.breaches.push(`${orderId} is cancelled as too late, though its authorisation was on the log in time`)
  }
}

function repliesOf({ log, world }: Shop, orderId: string): { type: string; at: number }[] {
  return log
    .partitions(['payments.replies'])
    .flatMap((partition) => log.records.get(partitionName(partition)) ?? [])
    .filter(({ key }) => key === orderId)
    .map(({ value, at }) => ({ type: JSON.parse(value).type, at: world.momentOf(at) }))
}
