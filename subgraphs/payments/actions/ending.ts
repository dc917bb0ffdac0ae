import { type Money, zero } from '@micromart/money'
import type { Payment, PaymentChange } from '../payment.ts'
import type { Action } from './action.ts'
import type { Ended } from './action-store.ts'
import type { CallOutcome, Try } from './call-provider.ts'
import type { Step } from './next-step.ts'

/** How an action ended: with what the provider did, with nothing to do, or refused for good. */
export type Ending = { change: PaymentChange; tries?: readonly Try[] } | { nothing: true } | { refused: string }

/** A step that needs no provider. */
export type OwnStep = Extract<Step, { do: 'nothing' } | { do: 'fail' }>

export function endingOfStep(step: OwnStep): Ending {
  if (step.do === 'fail') return { refused: step.message }
  return step.change ? { change: step.change } : { nothing: true }
}

/** Null: the order's saga needs this done, so a refusal is no end. */
export function endingOfCall(action: Action, outcome: CallOutcome): Ending | null {
  if ('change' in outcome) return outcome
  if (action.kind === 'AUTHORISE') {
    return { change: { type: 'declined', reference: null, declineCode: outcome.refused } }
  }
  return action.commandId === null ? { refused: outcome.message } : null
}

/** What an action was about. */
export function amountOf(action: Action, payment: Payment, change: PaymentChange | null): Money {
  if (change && 'amount' in change) return change.amount
  switch (action.kind) {
    case 'AUTHORISE':
      return payment.asked
    case 'VOID':
      return payment.authorised
    default:
      return action.amount ?? zero(payment.asked.currency)
  }
}

type Tried = Omit<Ended, 'amount'>

/** What was tried for an action, in its order. */
export function triesOf(action: Action, ending: Ending): [Tried, ...Tried[]] {
  const [first, ...others] = ('change' in ending ? ending.tries : null) ?? []
  const tried = ({ kind, refused }: Try): Tried => ({ kind, succeeded: refused === null, message: refused })
  return first ? [tried(first), ...others.map(tried)] : [{ kind: action.kind, ...told(action, ending) }]
}

function told(action: Action, ending: Ending): { succeeded: boolean; message: string | null } {
  if ('refused' in ending) return { succeeded: false, message: ending.refused }
  if ('nothing' in ending) return { succeeded: true, message: 'There was nothing left to do.' }
  if (ending.change.type === 'declined') return { succeeded: false, message: `Declined: ${ending.change.declineCode}` }
  if (ending.change.type === 'voided' && action.kind === 'AUTHORISE') {
    return { succeeded: false, message: 'Called off before it took effect.' }
  }
  return { succeeded: true, message: null }
}
