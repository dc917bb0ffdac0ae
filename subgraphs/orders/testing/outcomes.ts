import type { PlaceOrderOutcome } from '../placing/place-order.ts'

/** Of an order that must have been placed. */
export function placed(outcome: PlaceOrderOutcome) {
  if ('problem' in outcome) throw new Error(`refused: ${outcome.problem}`)
  return outcome
}

/** Why there is no order. */
export const refused = (outcome: PlaceOrderOutcome) => ('problem' in outcome ? outcome.problem : 'nothing')
