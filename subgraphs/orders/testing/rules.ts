// The rules by themselves, for whoever tries them out without a database.
export { type Changed, type Checkout, hear, obey } from '../checkout.ts'
export type { OrderCommand } from '../decide.ts'
export { evolve, type Order, type OrderEvent, type OrderStatus, type Placed } from '../order.ts'
export type { CheckoutSaga } from '../saga/checkout-saga.ts'
export { commandMessage } from '../saga/messages.ts'
export {
  commandFor,
  newCommands,
  type ParticipantCommand,
  pendingSteps,
  pendingTimeouts,
  type SagaStep,
  type Timeout,
} from '../saga/saga-steps.ts'
export { type SagaTiming, sagaWorker, settledMs, waitMs } from '../saga/saga-timing.ts'
