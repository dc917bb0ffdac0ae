import type { OrderNote as StoredNote } from './notes/note-store.ts'
import type { Remark } from './notes/remarks-about.ts'
import type { StoredOrderEvent } from './order-store.ts'
import type { OrderFilter } from './projections/order-list-store.ts'
import type { OrderView } from './record-checkout.ts'

// What the resolvers of these types get as their parent.

export type Order = OrderView

export type OrderLine = OrderView['lines'][number]

export type Shipment = NonNullable<OrderView['shipment']>

export type OrderNote = StoredNote

export interface OrderEvent {
  event: StoredOrderEvent
  order: OrderView
}

/** Edges are read with the list; the total is counted only if somebody asks. */
export interface OrderConnection {
  edges: { cursor: string; node: OrderView }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  filter: OrderFilter
}

export interface User {
  id: string
}

export interface PersonalData {
  userId: string
}

export type StaffRemark = Remark
