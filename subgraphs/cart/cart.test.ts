import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  type Cart,
  changeCurrency,
  clear,
  emptyCart,
  mostLines,
  mostOfOne,
  pour,
  setQuantity,
  take,
  withCoupon,
} from './cart.ts'
import type { Offer } from './offer.ts'

const offer = (variantId: string, currency = 'EUR', status: Offer['status'] = 'ACTIVE'): Offer => ({
  variantId,
  productId: `product of ${variantId}`,
  sku: variantId.toUpperCase(),
  title: variantId,
  price: { minor: 1_990n, currency },
  furtherPrices: [],
  weightGrams: null,
  status,
  changes: 0,
})
let lines = 0
const newLineId = () => `lin_${++lines}`
const holding = (...contents: [variantId: string, quantity: number][]): Cart => ({
  coupon: null,
  lines: contents.map(([variantId, quantity]) => ({
    id: `line of ${variantId}`,
    variantId,
    quantity,
    added: { minor: 1_990n, currency: 'EUR' },
    changesBefore: 0,
  })),
})
/** Priced in dollars as well. */
const abroad = (variantId: string): Offer => ({
  ...offer(variantId),
  furtherPrices: [{ minor: 2_100n, currency: 'USD' }],
})
const offersOf = (...offers: Offer[]) => new Map(offers.map((each) => [each.variantId, each]))
const added = (cart: Cart | { problem: string }) =>
  'lines' in cart ? cart.lines.map((line) => [line.variantId, line.added.minor, line.added.currency]) : cart
const contents = (cart: Cart | { problem: string }) =>
  'lines' in cart ? cart.lines.map((line) => [line.variantId, line.quantity]) : cart

describe('adding', () => {
  test('the same thing twice makes one line', () => {
    expect(contents(add(holding(['lamp', 1]), offer('lamp'), 2, newLineId))).toEqual([['lamp', 3]])
  })

  test('what costs more than one piece may is not for a cart', () => {
    const dear = { ...offer('palace'), price: { minor: 1_000_000_000_001n, currency: 'EUR' } }
    expect(add(emptyCart, dear, 1, newLineId)).toEqual({ problem: 'too dear', variantId: 'palace' })
    const cart = holding(['palace', 2])
    expect(setQuantity(cart, 'line of palace', 3, dear)).toEqual({ problem: 'too dear', variantId: 'palace' })
    expect(contents(setQuantity(cart, 'line of palace', 0, dear))).toEqual([])
    expect(contents(add(emptyCart, { ...dear, price: { minor: 10n ** 12n, currency: 'EUR' } }, 1, newLineId))).toEqual([
      ['palace', 1],
    ])
  })

  test('more than may be bought of a kind is limited, what is there already included', () => {
    const limit = { problem: 'too many of a kind', limit: mostOfOne }
    expect(add(emptyCart, offer('lamp'), 1_000_000_000, newLineId)).toEqual(limit)
    expect(add(holding(['lamp', 98]), offer('lamp'), 2, newLineId)).toEqual(limit)
  })

  test('no more kinds than a cart holds', () => {
    const full = holding(...Array.from({ length: mostLines }, (_, n): [string, number] => [`thing ${n}`, 1]))
    expect(add(full, offer('lamp'), 1, newLineId)).toEqual({ problem: 'too many lines', limit: mostLines })
    expect(contents(add(full, offer('thing 0'), 1, newLineId))).toContainEqual(['thing 0', 2])
  })

  test.each(['DRAFT', 'ARCHIVED'] as const)('what is %s is not for sale', (status) => {
    expect(add(emptyCart, offer('lamp', 'EUR', status), 1, newLineId)).toEqual({
      problem: 'not for sale',
      variantId: 'lamp',
    })
  })

  test('the first line says which currency the cart is in', () => {
    expect(add(holding(['lamp', 1]), offer('rope', 'USD'), 1, newLineId)).toEqual({
      problem: 'currency mismatch',
      currency: 'EUR',
    })
    expect(contents(add(clear(holding(['lamp', 1])), offer('rope', 'USD'), 1, newLineId))).toEqual([['rope', 1]])
  })
})

describe('of several currencies', () => {
  const rope = offer('rope')

  test('an empty cart begins in the one that is asked for, where the variant has a price in it', () => {
    expect(added(add(emptyCart, abroad('lamp'), 1, newLineId, 'USD'))).toEqual([['lamp', 2_100n, 'USD']])
    expect(added(add(emptyCart, abroad('lamp'), 1, newLineId, 'CHF'))).toEqual([['lamp', 1_990n, 'EUR']])
    expect(added(add(emptyCart, abroad('lamp'), 1, newLineId))).toEqual([['lamp', 1_990n, 'EUR']])
  })

  test('what comes later comes in the cart’s, whatever is asked for, or not at all', () => {
    const dollars = add(emptyCart, abroad('lamp'), 1, newLineId, 'USD') as Cart
    expect(added(add(dollars, abroad('vase'), 1, newLineId, 'EUR'))).toEqual([
      ['lamp', 2_100n, 'USD'],
      ['vase', 2_100n, 'USD'],
    ])
    expect(add(dollars, rope, 1, newLineId, 'EUR')).toEqual({ problem: 'currency mismatch', currency: 'USD' })
    expect(added(add(holding(['rope', 1]), abroad('lamp'), 1, newLineId, 'USD'))).toContainEqual([
      'lamp',
      1_990n,
      'EUR',
    ])
  })

  test('all of a cart changes to one that all of it has a price in, line by line', () => {
    const cart = { ...holding(['lamp', 2], ['vase', 1]), coupon: 'WELCOME10' }
    const changed = changeCurrency(cart, 'USD', offersOf(abroad('lamp'), abroad('vase'))) as Cart
    expect(changed).toMatchObject({ coupon: 'WELCOME10', lines: [{ id: 'line of lamp', quantity: 2 }, {}] })
    expect(added(changed)).toEqual([
      ['lamp', 2_100n, 'USD'],
      ['vase', 2_100n, 'USD'],
    ])
    expect(added(changeCurrency(changed, 'EUR', offersOf(abroad('lamp'), abroad('vase'))))).toEqual([
      ['lamp', 1_990n, 'EUR'],
      ['vase', 1_990n, 'EUR'],
    ])
  })

  test('a cart does not change to one that something in it has no price in, and says what', () => {
    const cart = holding(['lamp', 1], ['rope', 1], ['gone', 1])
    expect(changeCurrency(cart, 'USD', offersOf(abroad('lamp'), rope))).toEqual({
      problem: 'no price in currency',
      currency: 'USD',
      lineIds: ['line of rope', 'line of gone'],
    })
  })

  test('a change to the one that it is in, or of nothing, is none', () => {
    const cart = holding(['rope', 1])
    expect(changeCurrency(cart, 'EUR', new Map())).toBe(cart)
    expect(changeCurrency(emptyCart, 'USD', new Map())).toBe(emptyCart)
  })

  test('a guest’s cart is poured in the user’s, as far as it has prices in that', () => {
    const dollars = add(emptyCart, abroad('lamp'), 3, newLineId, 'USD') as Cart
    expect(added(pour(holding(['vase', 1]), dollars, offersOf(abroad('vase')), newLineId))).toEqual([
      ['lamp', 2_100n, 'USD'],
      ['vase', 2_100n, 'USD'],
    ])
    expect(contents(pour(holding(['lamp', 1]), dollars, new Map(), newLineId))).toEqual([['lamp', 4]])
    expect(pour(holding(['rope', 1]), dollars, offersOf(rope), newLineId)).toEqual({
      problem: 'currency mismatch',
      currency: 'USD',
    })
  })
})

describe('changing a line', () => {
  test('to none takes it out, even when it is no longer sold', () => {
    expect(contents(setQuantity(holding(['lamp', 2]), 'line of lamp', 0, undefined))).toEqual([])
  })

  test('to more than may be bought of a kind is limited', () => {
    expect(setQuantity(holding(['lamp', 2]), 'line of lamp', mostOfOne + 1, offer('lamp'))).toEqual({
      problem: 'too many of a kind',
      limit: mostOfOne,
    })
  })

  test('that is not there is missing', () => {
    expect(setQuantity(holding(['lamp', 2]), 'line of rope', 1, offer('rope'))).toEqual({
      problem: 'no such line',
      id: 'line of rope',
    })
  })

  test('of what is no longer sold is refused', () => {
    const answer = setQuantity(holding(['lamp', 2]), 'line of lamp', 1, offer('lamp', 'EUR', 'ARCHIVED'))
    expect(answer).toEqual({ problem: 'not for sale', variantId: 'lamp' })
  })

  test('to what it is changes nothing', () => {
    const cart = holding(['lamp', 2])
    expect(setQuantity(cart, 'line of lamp', 2, offer('lamp'))).toBe(cart)
  })
})

test('taking what was ordered leaves what was added since, as another line', () => {
  const cart = holding(['lamp', 5], ['rope', 1])
  const ordered = [
    { lineId: 'line of lamp', quantity: 2 },
    { lineId: 'line of rope', quantity: 1 },
    { lineId: 'a line long gone', quantity: 1 },
  ]
  const left = take(cart, ordered, newLineId)
  expect(contents(left)).toEqual([['lamp', 3]])
  expect(left.lines[0]?.id).not.toBe('line of lamp')
})

test('a change that changes nothing is none', () => {
  const cart = holding(['lamp', 1])
  expect(take(cart, [], newLineId)).toBe(cart)
  expect(withCoupon(cart, null)).toBe(cart)
  expect(clear(emptyCart)).toBe(emptyCart)
})

describe("pouring a guest cart into a user's", () => {
  test('adds quantities up as far as the limit goes', () => {
    const poured = pour(holding(['lamp', 60], ['rope', 1]), holding(['lamp', 50]), new Map(), newLineId)
    expect(contents(poured)).toEqual([
      ['lamp', mostOfOne],
      ['rope', 1],
    ])
  })

  test('of another currency is refused, unless one of them is empty', () => {
    const dollars: Cart = {
      coupon: null,
      lines: [{ id: 'a', variantId: 'a', quantity: 1, added: { minor: 1n, currency: 'USD' }, changesBefore: 0 }],
    }
    expect(pour(dollars, holding(['lamp', 1]), new Map(), newLineId)).toEqual({
      problem: 'currency mismatch',
      currency: 'EUR',
    })
    expect(contents(pour(dollars, emptyCart, new Map(), newLineId))).toEqual([['a', 1]])
  })

  test("keeps the user's coupon, and takes the guest's when there is none", () => {
    const guest = withCoupon(holding(['lamp', 1]), 'WELCOME10')
    expect(pour(guest, withCoupon(emptyCart, 'FREESHIP'), new Map(), newLineId)).toMatchObject({ coupon: 'FREESHIP' })
    expect(pour(guest, emptyCart, new Map(), newLineId)).toMatchObject({ coupon: 'WELCOME10' })
  })

  test('never passes a limit nor loses a kind while there is room', () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: mostOfOne })), {
      selector: ([kind]) => kind,
      maxLength: mostLines,
    })
    fc.assert(
      fc.property(some, some, (guests, users) => {
        const named = (all: [number, number][]) => all.map(([kind, n]): [string, number] => [`thing ${kind}`, n])
        const poured = pour(holding(...named(guests)), holding(...named(users)), new Map(), newLineId)
        if ('problem' in poured) throw new Error('one currency cannot mismatch')
        const kinds = new Set([...guests, ...users].map(([kind]) => kind))
        expect(poured.lines).toHaveLength(Math.min(mostLines, kinds.size))
        expect(new Set(poured.lines.map((line) => line.variantId)).size).toBe(poured.lines.length)
        expect(poured.lines.every((line) => line.quantity >= 1 && line.quantity <= mostOfOne)).toBe(true)
      }),
    )
  })
})
