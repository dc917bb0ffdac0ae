import { newId } from '@micromart/ids'
import type { PlaceOrderWish } from '../input.ts'
import type { Placed } from '../order.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** An order as tests place it: two lanterns and a book, 10 % off, to Berlin. */
export function samplePlaced(change: Partial<Placed> = {}): Placed {
  return {
    orderId: 'ord_1',
    number: 'MM-7F3K-22',
    customerId: 'usr_ada',
    cartId: 'crt_1',
    cartVersion: 3,
    coupon: 'WELCOME10',
    lines: [
      {
        lineId: 'lin_1',
        cartLineId: 'lin_c1',
        variantId: 'var_lantern',
        sku: 'LANTERN',
        title: 'Brass lantern',
        quantity: 2,
        unitPrice: eur('19.90'),
        lineTotal: eur('39.80'),
      },
      {
        lineId: 'lin_2',
        cartLineId: 'lin_c2',
        variantId: 'var_book',
        sku: 'BOOK',
        title: 'A book of knots',
        quantity: 1,
        unitPrice: eur('10.20'),
        lineTotal: eur('10.20'),
      },
    ],
    shipTo: { name: 'Ada Quist', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' },
    shippingOption: 'standard',
    paymentMethodId: 'pme_visa',
    subtotal: eur('50.00'),
    discount: eur('5.00'),
    shipping: eur('4.90'),
    tax: eur('9.48'),
    total: eur('59.38'),
    placedAt: '2026-01-01T12:00:00.000Z',
    ...change,
  }
}

/** A cart of two lanterns and a book, as it would be quoted. */
export function sampleCart() {
  return {
    id: 'crt_1',
    version: 3,
    coupon: 'WELCOME10' as string | null,
    lines: [
      {
        id: 'lin_c1',
        sku: 'LANTERN',
        title: 'Brass lantern',
        quantity: 2,
        forSale: true,
        unitPrice: eur('19.90'),
        lineTotal: eur('39.80'),
        variant: { id: 'var_lantern' },
      },
      {
        id: 'lin_c2',
        sku: 'BOOK',
        title: 'A book of knots',
        quantity: 1,
        forSale: true,
        unitPrice: eur('10.20'),
        lineTotal: eur('10.20'),
        variant: { id: 'var_book' },
      },
    ],
    totals: {
      subtotal: eur('50.00'),
      discount: eur('5.00'),
      shipping: eur('4.90'),
      tax: eur('9.48'),
      total: eur('59.38'),
      shippingOption: { code: 'standard' },
    },
  }
}

/** Another cart of the same things. */
export function anotherCart(id: string): ReturnType<typeof sampleCart> {
  const cart = sampleCart()
  return { ...cart, id, lines: cart.lines.map((line) => ({ ...line, id: newId('lin') })) }
}

/** What Ada wishes of that cart. */
export function sampleWish(change: Partial<PlaceOrderWish> = {}): PlaceOrderWish {
  return {
    idempotencyKey: newId('req'),
    cartId: 'crt_1',
    cartVersion: 3,
    expectedTotal: eur('59.38'),
    shipTo: { name: 'Ada Quist', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' },
    shippingOption: 'standard',
    paymentMethodId: 'pme_visa',
    ...change,
  }
}
