import { currencyDecimals, fromWire, highestPrice, toWire } from '@micromart/money'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cart, mostLines, mostOfOne } from './cart.ts'
import { type Coupon, refusalOf } from './coupons/coupon.ts'
import type { Offer } from './offer.ts'
import { type PricedCart, price, shippingFor, totals, weightOf } from './pricing.ts'
import { sampleTariff } from './testing/samples.ts'

const now = new Date('2026-03-01T12:00:00Z')
const at = { now, last: null }

const tenPercent: Coupon = {
  code: 'WELCOME10',
  kind: 'PERCENT',
  basisPoints: 1_000,
  minimum: null,
  productIds: null,
  expiresAt: null,
  mostRedemptions: null,
  redeemed: 0,
  mostPerCustomer: null,
  redeemedByCustomer: 0,
  endedAt: null,
}

interface Thing {
  minor: bigint
  quantity?: number
  added?: bigint
  currency?: string
  status?: Offer['status']
  weightGrams?: number | null
}

/** A cart of things, each of a product `product N`. */
function priced(things: Thing[], coupon: Coupon | null = null, currency = 'EUR'): PricedCart {
  const cart: Cart = {
    coupon: coupon?.code ?? null,
    lines: things.map(({ minor, quantity = 1, added = minor }, n) => ({
      id: `line ${n}`,
      variantId: `variant ${n}`,
      quantity,
      added: { minor: added, currency },
      changesBefore: 0,
    })),
  }
  const offers = things.map(
    ({ minor, status = 'ACTIVE', currency: priceIn = currency, weightGrams = null }, n): [string, Offer] => [
      `variant ${n}`,
      {
        variantId: `variant ${n}`,
        productId: `product ${n}`,
        sku: `SKU-${n}`,
        title: `Thing ${n}`,
        price: { minor, currency: priceIn },
        furtherPrices: [],
        weightGrams,
        status,
        changes: 0,
      },
    ],
  )
  return price(cart, new Map(offers), coupon, at)
}

const to = (cart: PricedCart, country: string, nth = 0) => {
  const tariff = sampleTariff(country, cart.currency)
  const shipping = shippingFor(cart, tariff)[nth]
  if (!shipping) throw new Error('no such option')
  return { ...tariff, shipping }
}
const amounts = ({ shippingOption: _, ...sums }: ReturnType<typeof totals>) =>
  Object.fromEntries(Object.entries(sums).map(([name, money]) => [name, toWire(money).amount]))

describe('totals', () => {
  test('without a way to send it are the goods alone', () => {
    expect(amounts(totals(priced([{ minor: 1_990n, quantity: 2 }]), null))).toEqual({
      subtotal: '39.80',
      discount: '0.00',
      shipping: '0.00',
      tax: '0.00',
      total: '39.80',
    })
  })

  test('tax what is paid for, discount off, shipping on', () => {
    const cart = priced([{ minor: 1_990n, quantity: 2 }], tenPercent)
    expect(amounts(totals(cart, to(cart, 'DE')))).toEqual({
      subtotal: '39.80',
      discount: '3.98',
      shipping: '4.90',
      tax: '7.74',
      total: '48.46',
    })
  })

  test('of yen have no decimals', () => {
    const cart = priced([{ minor: 1_999n }], tenPercent, 'JPY')
    expect(amounts(totals(cart, to(cart, 'JP')))).toMatchObject({ discount: '200', shipping: '3200', total: '4999' })
  })

  test('in a currency without prices of its own let a parcel cost a share of the goods', () => {
    const cart = priced([{ minor: 100_000n }], null, 'SEK')
    expect(amounts(totals(cart, to(cart, 'SE')))).toMatchObject({ shipping: '120.00' })
  })

  test('leave out what is no longer sold', () => {
    const cart = priced([{ minor: 1_000n }, { minor: 500n, status: 'ARCHIVED' }])
    expect(cart.lines.map((line) => line.notForSaleBecause)).toEqual([null, 'ARCHIVED'])
    expect(amounts(totals(cart, null))).toMatchObject({ subtotal: '10.00' })
  })

  test('of nothing to buy are nothing, wherever it would be sent', () => {
    for (const cart of [priced([]), priced([{ minor: 500n, status: 'ARCHIVED' }])]) {
      expect(new Set(Object.values(amounts(totals(cart, to(cart, 'DE')))))).toEqual(new Set(['0.00']))
    }
  })

  test('a coupon for free shipping makes the cheapest way free, and no other', () => {
    const cart = priced([{ minor: 1_000n }], { ...tenPercent, kind: 'FREE_SHIPPING' })
    const costs = (of: PricedCart) =>
      shippingFor(of, sampleTariff('AU', of.currency)).map(({ price: cost }) => cost.minor)
    const [, ...others] = costs(priced([{ minor: 1_000n }]))
    expect(costs(cart)).toEqual([0n, ...others])
    expect(amounts(totals(cart, to(cart, 'US')))).toMatchObject({ shipping: '0.00', discount: '0.00', total: '10.00' })
  })

  test('add up by every way that carries the weight, and no discount is larger than what it is off', () => {
    const thing = fc.record({
      minor: fc.bigInt({ min: 0n, max: 10_000_000n }),
      quantity: fc.integer({ min: 1, max: 99 }),
      status: fc.constantFrom('ACTIVE' as const, 'ARCHIVED' as const),
      weightGrams: fc.option(fc.integer({ min: 0, max: 150 })),
    })
    const off = fc.option(fc.integer({ min: 0, max: 10_000 }).map((basisPoints) => ({ ...tenPercent, basisPoints })))
    const where = fc.constantFrom('DE', 'FR', 'FI', 'US', 'JP')
    const money = fc.constantFrom('EUR', 'JPY', 'KWD', 'SEK')
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 20 }), off, where, money, (things, coupon, country, currency) => {
        const cart = priced(things, coupon, currency)
        const tariff = sampleTariff(country, currency)
        const sold = things.filter(({ status }) => status === 'ACTIVE')
        const grams = sold.reduce((sum, { weightGrams, quantity }) => sum + (weightGrams ?? 0) * quantity, 0)
        const goods = sold.reduce((sum, { minor, quantity }) => sum + minor * BigInt(quantity), 0n)
        const options = shippingFor(cart, tariff)
        const carrying = [...(grams <= 2_000 ? ['pigeon'] : []), ...(grams <= 20_000 ? ['donkey'] : [])]
        expect(options.map(({ code }) => code)).toEqual(carrying)
        for (const shipping of options) {
          const { shippingOption, ...sums } = totals(cart, { ...tariff, shipping })
          const net = goods - sums.discount.minor + sums.shipping.minor
          expect(shippingOption).toBe(shipping)
          expect(sums.subtotal.minor).toBe(goods)
          expect(sums.shipping.minor).toBe(sold.length > 0 ? shipping.price.minor : 0n)
          expect(sums.tax.minor).toBe((net * BigInt(tariff.taxRate) + 5_000n) / 10_000n)
          expect(sums.total.minor).toBe(net + sums.tax.minor)
          expect(sums.discount.minor).toBeLessThanOrEqual(goods)
          expect(Object.values(sums).every((sum) => sum.minor >= 0n)).toBe(true)
        }
      }),
    )
  })
})

test('a cart weighs what all its pieces do that are for sale; what states no weight adds none', () => {
  const { lines } = priced([
    { minor: 100n, weightGrams: 250, quantity: 3 },
    { minor: 100n, weightGrams: 9_000, status: 'ARCHIVED' },
    { minor: 100n },
  ])
  expect(weightOf(lines)).toBe(750)
})

test('a line whose price has changed since shows both', () => {
  const [line] = priced([{ minor: 1_500n, added: 1_990n }]).lines
  expect(line).toMatchObject({ unitPrice: { minor: 1_500n }, priceWas: { minor: 1_990n } })
})

test('a line that is now sold in another currency keeps its price and is not for sale', () => {
  const [line] = priced([{ minor: 1_500n, added: 1_990n, currency: 'USD' }]).lines
  expect(line).toMatchObject({
    unitPrice: { minor: 1_990n, currency: 'EUR' },
    priceWas: null,
    notForSaleBecause: 'OTHER_CURRENCY',
  })
})

test('the fullest cart of the dearest things has totals that can be told, and sent back, however it is sent and taxed', () => {
  for (const currency of ['EUR', 'JPY', 'KWD', 'CLF']) {
    const dearest = { minor: highestPrice * 10n ** BigInt(currencyDecimals(currency)), currency }
    const cart = priced(Array(mostLines).fill({ minor: dearest.minor, quantity: mostOfOne }), null, currency)
    expect(cart.lines.every(({ notForSaleBecause }) => notForSaleBecause === null)).toBe(true)
    const rate = { method: 'camel', place: 'WORLD', upToGrams: 1, estimate: 3 }
    for (const cost of [{ share: 10_000 }, { price: dearest }]) {
      const rates = [{ ...rate, currency: 'price' in cost ? currency : null, cost }]
      const tariff = { country: 'US', currency, methods: [{ code: 'camel', name: 'Camel' }], rates, taxRate: 10_000 }
      const [shipping] = shippingFor(cart, tariff)
      if (!shipping) throw new Error('no such option')
      const { total } = totals(cart, { ...tariff, shipping })
      expect(fromWire(toWire(total))).toEqual(total)
    }
  }
})

test('a line that costs more than one piece may, from before there was a limit, is shown and not counted', () => {
  const cart = priced([{ minor: 10n ** 17n, quantity: 99 }, { minor: 500n }])
  expect(cart.lines[0]).toMatchObject({ notForSaleBecause: 'TOO_DEAR', lineTotal: { minor: 99n * 10n ** 17n } })
  expect(totals(cart, null)).toMatchObject({ total: { minor: 500n } })
})

describe('a coupon', () => {
  const goods = (minor: bigint) => priced([{ minor }]).lines

  test.each([
    ['UNKNOWN', null, goods(1_000n)],
    ['EXPIRED', { ...tenPercent, expiresAt: now }, goods(1_000n)],
    ['USED_UP', { ...tenPercent, mostRedemptions: 3, redeemed: 3 }, goods(1_000n)],
    ['EXPIRED', { ...tenPercent, endedAt: now }, goods(1_000n)],
    ['CUSTOMER_LIMIT', { ...tenPercent, mostPerCustomer: 2, redeemedByCustomer: 2 }, goods(1_000n)],
    [null, { ...tenPercent, mostPerCustomer: 2, redeemedByCustomer: 1 }, goods(1_000n)],
    ['MINIMUM_NOT_MET', { ...tenPercent, minimum: { minor: 1_001n, currency: 'EUR' } }, goods(1_000n)],
    ['MINIMUM_NOT_MET', { ...tenPercent, minimum: { minor: 1n, currency: 'USD' } }, goods(1_000n)],
    ['MINIMUM_NOT_MET', tenPercent, []],
    ['NOT_FOR_THESE_ITEMS', { ...tenPercent, productIds: ['another'] }, goods(1_000n)],
    [null, { ...tenPercent, minimum: { minor: 1_000n, currency: 'EUR' } }, goods(1_000n)],
  ] as const)('is refused as %s when it should be', (refusal, coupon, lines) => {
    expect(refusalOf(coupon, lines, now)).toBe(refusal)
  })

  test('for some products takes off nothing else', () => {
    const cart = priced([{ minor: 1_000n }, { minor: 5_000n }], { ...tenPercent, productIds: ['product 0'] })
    expect(amounts(totals(cart, null))).toMatchObject({ discount: '1.00' })
  })

  test('that has expired since gives nothing and is not shown', () => {
    const cart = priced([{ minor: 1_000n }], { ...tenPercent, expiresAt: now })
    expect(cart.coupon).toBeNull()
    expect(amounts(totals(cart, null))).toMatchObject({ discount: '0.00' })
  })
})
