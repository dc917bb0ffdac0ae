// The rules by themselves, for whoever tries them out without a database.
export { type Action, providerKey } from '../action.ts'
export { authorisePayment } from '../authorise-payment.ts'
export { captureRefused, type Decision, decide, type Reply, replyTo } from '../decide.ts'
export { amountOf, type Ending, endingOfCall, endingOfStep, type OwnStep, triesOf } from '../ending.ts'
export { eventMessage, replyMessage } from '../messages.ts'
export { nextStep, type Step } from '../next-step.ts'
export { evolve, openPayment, type Payment, type PaymentChange } from '../payment.ts'
export {
  type AuthoriseRequest,
  OutcomeUnknown,
  type PaymentProvider,
  type ProviderCharge,
  type ProviderRefusal,
} from '../peers/provider.ts'
