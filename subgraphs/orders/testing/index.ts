// What tests of others make orders with: the real steps, without a service around them.
export { hear, obey } from '../checkout.ts'
export type { SagaInput } from '../checkout-saga.ts'
export type { OrderCommand } from '../decide.ts'
export { migrations } from '../migrations/index.ts'
export { claimCart } from '../placement-store.ts'
export { type HeldCheckout, holdCheckout, recordCheckout } from '../record-checkout.ts'
export type { Trx } from '../tables.ts'
export { samplePlaced } from './samples.ts'
