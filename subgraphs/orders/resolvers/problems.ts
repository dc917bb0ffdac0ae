import type { ChangeOrderResult } from '../change-order.ts'
import type { Refusal } from '../check-wish.ts'
import type { InputFault } from '../input-faults.ts'
import type { OrderStatus } from '../order.ts'

export const invalidInput = ({ message, path }: InputFault) => ({ __typename: 'InvalidInput' as const, message, path })

const inWords: Record<OrderStatus, string> = {
  PLACED: 'has just been placed',
  CONFIRMED: 'is confirmed',
  SHIPPED: 'has been shipped',
  DELIVERED: 'has been delivered',
  RETURN_REQUESTED: 'is on its way back',
  RETURNED: 'has been returned',
  CANCELLED: 'has been cancelled',
}

/** What a change of an order has come to, as its mutation answers it. */
export function changed(result: ChangeOrderResult, id: string) {
  if (result === 'missing') return { __typename: 'NotFound' as const, message: 'There is no such order.', id }
  if ('order' in result) return { __typename: 'OrderChanged' as const, order: result.order }
  const message = `The order ${inWords[result.refused]}: this cannot be done now.`
  return { __typename: 'NotAllowedNow' as const, message, status: result.refused }
}

/** Why no order was placed, as `placeOrder` answers it. */
export function refusal(refusal: Refusal) {
  switch (refusal.refused) {
    case 'invalid input':
      return invalidInput(refusal.fault)
    case 'key reused':
      return { __typename: 'IdempotencyKeyReused' as const, message: 'This key was used for another order.' }
    case 'cart empty':
      return { __typename: 'CartEmpty' as const, message: 'There is nothing in the cart.' }
    case 'cart changed': {
      const message = 'The cart is not as it was. Look at it again before you order.'
      return {
        __typename: 'CartChangedMeanwhile' as const,
        message,
        cartVersion: refusal.cartVersion,
        total: refusal.total,
      }
    }
    case 'out of stock':
      return { __typename: 'OutOfStock' as const, message: 'There is not enough of everything.', lines: refusal.lines }
    case 'payment method unusable':
      return { __typename: 'PaymentMethodUnusable' as const, message: 'There is no such card on file.' }
  }
}
