// The rules by themselves, for whoever tries them out without a database.
export { type Changed, type Checkout, hear, obey } from '../checkout.ts'
export type { CheckoutSaga } from '../checkout-saga.ts'
export type { OrderCommand } from '../decide.ts'
export { commandMessage } from '../messages.ts'
export { evolve, type Order, type OrderEvent, type OrderStatus, type Placed } from '../order.ts'
export {
  commandFor,
  newCommands,
  type ParticipantCommand,
  pendingSteps,
  pendingTimeouts,
  type SagaStep,
  type Timeout,
} from '../saga-steps.ts'
export { type SagaTiming, sagaWorker, settledMs, waitMs } from '../saga-timing.ts'
