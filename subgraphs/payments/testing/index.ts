// What tests of others make payments with: the real steps, without a service around them.
export { queueAction } from '../action-store.ts'
export { eventMessage } from '../messages.ts'
export { migrations } from '../migrations/index.ts'
export { evolve, openPayment, type PaymentChange } from '../payment.ts'
export { insertPayment, readPayments, savePayment } from '../payment-store.ts'
