// What tests of others make payments with: the real steps, without a service around them.
export { queueActions } from '../actions/action-store.ts'
export { eventMessage } from '../messages.ts'
export { migrations } from '../migrations/index.ts'
export { evolve, openPayment, type Payment, type PaymentChange } from '../payment.ts'
export { insertPayment, readPayments, savePayment } from '../payment-store.ts'
export { retention } from '../retention-store.ts'
export type { Tables as PaymentsTables } from '../tables.ts'
export { type PastPayment, writePastCards, writePastPayments } from './past-payments.ts'
