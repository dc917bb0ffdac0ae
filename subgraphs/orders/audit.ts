// What the invariants read of orders: its tables, and what its own code makes of them.
export type { CheckoutSaga } from './checkout-saga.ts'
export { evolve, type Order, type OrderStatus, type Placed } from './order.ts'
export { keyLifeMs } from './placement-store.ts'
export { viewOf } from './projections/order-views.ts'
export { pendingSteps, pendingTimeouts, type Timeout } from './saga-steps.ts'
export { loadOrder, type StoredOrderEvent } from './store.ts'
export type { OrdersTables } from './tables.ts'
