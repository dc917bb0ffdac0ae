import { fromWire, InvalidAmount, toWire, type WireMoney } from '@micromart/money'
import { type PostalAddress, readPostalAddress } from '@micromart/postal-address'
import { type InputFault, textFault } from './input-faults.ts'

/** What `placeOrder` was asked, in one spelling: the same wish is the same value. */
export interface PlaceOrderWish {
  idempotencyKey: string
  cartId: string
  cartVersion: number
  expectedTotal: WireMoney
  shipTo: PostalAddress
  shippingOption: string
  paymentMethodId: string
}

const longestKey = 255

/** Reads the input of `placeOrder`, or says what about it makes no sense. */
export function readWish(input: PlaceOrderWish): { wish: PlaceOrderWish } | { fault: InputFault } {
  const fault =
    textFault(input.idempotencyKey, ['idempotencyKey'], { longest: longestKey }) ??
    textFault(input.cartId, ['cartId'], { longest: longestKey }) ??
    textFault(input.shippingOption, ['shippingOption'], { longest: longestKey }) ??
    textFault(input.paymentMethodId, ['paymentMethodId'], { longest: longestKey })
  if (fault) return { fault }
  const shipTo = readPostalAddress(input.shipTo)
  if (!shipTo.ok) return { fault: { message: shipTo.message, path: ['shipTo', ...shipTo.path] } }
  try {
    const expected = fromWire(input.expectedTotal)
    if (expected.minor < 0n) return { fault: { message: 'A total is never below zero.', path: ['expectedTotal'] } }
    return { wish: { ...input, expectedTotal: toWire(expected), shipTo: shipTo.address } }
  } catch (error) {
    if (error instanceof InvalidAmount) return { fault: { message: error.message, path: ['expectedTotal'] } }
    throw error
  }
}
