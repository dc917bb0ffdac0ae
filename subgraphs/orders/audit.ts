// What the invariants read of orders: its tables, and what its own code makes of them.

export { evolve, type Order, type OrderStatus, type Placed } from './order.ts'
export { loadOrder, type StoredOrderEvent } from './order-store.ts'
export { viewOf } from './projections/order-view-store.ts'
export type { CheckoutSaga } from './saga/checkout-saga.ts'
export { pendingSteps, pendingTimeouts, type Timeout } from './saga/saga-steps.ts'
export type { Db as OrdersDb, Tables as OrdersTables } from './tables.ts'
