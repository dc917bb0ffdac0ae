// What tests of others make orders with: the real steps, without a service around them.
export { type Changed, hear, obey } from '../checkout.ts'
export type { SagaInput } from '../checkout-saga.ts'
export type { OrderCommand } from '../decide.ts'
export { migrations } from '../migrations/index.ts'
export { claimKey } from '../placement-store.ts'
export { type HeldCheckout, holdCheckout, recordCheckout } from '../record-checkout.ts'
export { samplePlaced } from './sample-order.ts'
