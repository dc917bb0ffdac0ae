// The rules by themselves, for whoever tries them out without a database.
export { type Action, providerKey } from '../actions/action.ts'
export { authorisePayment } from '../actions/authorise-payment.ts'
export { amountOf, type Ending, endingOfCall, endingOfStep, type OwnStep, triesOf } from '../actions/ending.ts'
export { nextStep, type Step } from '../actions/next-step.ts'
export { captureRefused, type Decision, decide, type Reply, replyTo } from '../decide.ts'
export { eventMessage, replyMessage } from '../messages.ts'
export { evolve, openPayment, type Payment, type PaymentChange } from '../payment.ts'
export {
  type AuthoriseRequest,
  OutcomeUnknown,
  type PaymentProvider,
  type ProviderCharge,
  type ProviderRefusal,
} from '../peers/provider.ts'
