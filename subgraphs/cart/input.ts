import { currency, id, idempotencyKey, money, optionalText, text } from '@micromart/input'
import { parseDecimal } from '@micromart/money'
import { isCountry } from '@micromart/postal-address'
import { z } from 'zod'
import { type CouponTerms, isCode, normalCode } from './coupons/coupon.ts'
import { type Cost, zones } from './tariffs/shipping.ts'
import { taxedAs, vatArea } from './tariffs/vat-area.ts'

// Ids are anybody's: one of another kind names nothing.

export const addToCartInput = z.object({
  variantId: z.string(),
  quantity: z.int().min(1, 'Add at least one.'),
  currency: currency.nullish().transform((code) => code ?? null),
  idempotencyKey: idempotencyKey.nullish(),
})

export const changeCartCurrencyInput = z.object({ currency })

export const setCartLineInput = z.object({
  lineId: z.string(),
  quantity: z.int().min(0, 'A quantity is not negative.'),
})

const longestCode = 100

export const applyCouponInput = z.object({
  code: z
    .string()
    .transform(normalCode)
    .refine((code) => code !== '' && code.length <= longestCode, 'That is no coupon code.'),
})

/** Later years the database or the API may not spell. */
const lastInstant = new Date('9999-12-31T23:59:59Z')

/** When what staff set begins to hold, null for now; and why. */
const change = {
  validFrom: z
    .date()
    .refine((at) => at <= lastInstant, 'That is too far ahead.')
    .nullish()
    .transform((at) => at ?? null),
  note: optionalText({ longest: 500, what: 'A note' }),
}

/** A percentage as the API spells it, read into hundredths of a percent. */
const percent = z.string().transform((sent, context) => {
  const basisPoints = /^\d{1,3}(\.\d{1,2})?$/.test(sent) ? Number(parseDecimal(sent, 2)) : Number.NaN
  if (basisPoints <= 10_000) return basisPoints
  context.addIssue({ code: 'custom', message: 'This must be from 0 to 100, with two decimals at most.' })
  return z.NEVER
})

const country = z.string().refine(isCountry, { message: 'That is no country code such as "DE".' })

export const taxRateInput = z.object({
  country: country.refine((code) => taxedAs(code) === code, {
    error: ({ input: code }) => `It is ${vatArea.get(`${code}`)?.why}: set the rate of ${taxedAs(`${code}`)}.`,
  }),
  percent,
  ...change,
})

export const shippingMethodInput = z.object({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/, 'A code is 1 to 32 small letters, digits and hyphens, a letter first.'),
  name: text({ longest: 100, what: 'A name' }),
  position: z.int().min(0, 'A position is from 0 to 1000.').max(1_000, 'A position is from 0 to 1000.'),
  offered: z.boolean(),
  ...change,
})

const limit = z.int().min(1, 'A limit is at least 1.').max(1_000_000_000, 'That is no limit any more.').nullable()

/** What a coupon promises, as far as it is said; null where there is to be none. */
const terms = {
  minimum: money({ least: 'above zero', ofOnePiece: true, what: 'A minimum' }).nullable().optional(),
  productIds: z
    .array(id('prd'))
    .min(1, 'Name at least one product.')
    .max(100, 'Name at most 100 products.')
    .nullable()
    .optional(),
  expiresAt: z
    .date()
    .refine((at) => at <= lastInstant, 'That is too far ahead.')
    .nullable()
    .optional(),
  mostRedemptions: limit.optional(),
  mostPerCustomer: limit.optional(),
}

const anything = { minimum: null, productIds: null, expiresAt: null, mostRedemptions: null, mostPerCustomer: null }

export const createCouponInput = z
  .object({
    code: z
      .string()
      .transform(normalCode)
      .refine((code) => isCode(code), 'A code is 1 to 40 letters, digits, hyphens and underscores.'),
    kind: z.enum(['PERCENT', 'FREE_SHIPPING']),
    percent: percent.nullish(),
    ...terms,
  })
  .transform(({ percent: basisPoints, ...coupon }, context) => {
    if ((basisPoints == null) === (coupon.kind === 'PERCENT')) {
      const message = basisPoints == null ? 'Say how much it takes off.' : 'Free shipping takes off nothing else.'
      context.addIssue({ code: 'custom', message, path: ['percent'] })
      return z.NEVER
    }
    return { ...anything, ...coupon, basisPoints: basisPoints ?? 0 }
  })

export const changeCouponInput = z
  .object({ id: z.string(), percent: percent.nullish(), ...terms, ifEdition: z.string().nullish() })
  .transform(({ percent: basisPoints, ...rest }): { id: string; ifEdition?: string | null } & Partial<CouponTerms> =>
    basisPoints == null ? rest : { ...rest, basisPoints },
  )

const heaviestGrams = 1_000_000
const weightRule = `A step is from 1 to ${heaviestGrams} g.`
const estimateRule = 'An estimate is from 0 to 365 working days.'

export const shippingRateInput = z
  .object({
    method: z.string(),
    zone: z.enum(zones).nullish(),
    country: country.nullish(),
    currency: currency.nullish(),
    upToGrams: z.int().min(1, weightRule).max(heaviestGrams, weightRule),
    price: z.string().nullish(),
    percent: percent.nullish(),
    estimate: z.int().min(0, estimateRule).max(365, estimateRule),
    offered: z.boolean(),
    ...change,
  })
  .transform(({ zone, country, price, percent, offered, currency = null, ...rest }, context) => {
    const refuse = (field: string, message: string) => {
      context.addIssue({ code: 'custom', message, path: [field] })
      return z.NEVER
    }
    const place = country ?? zone
    if (place == null || (country != null && zone != null)) return refuse('zone', 'Name either a zone or a country.')
    const rate = (cost: Cost | null) => ({ ...rest, place, currency, cost })
    if (!offered) return rate(null)
    if (currency === null) {
      if (price != null)
        return refuse('price', 'A price is in a currency; without one it is a percentage of the goods.')
      return percent == null ? refuse('percent', 'Say how much of the goods it is.') : rate({ share: percent })
    }
    if (percent != null) return refuse('percent', 'A percentage is for currencies that have no price; name none.')
    if (price == null) return refuse('price', 'Say what it costs.')
    const read = money({ least: 'zero', ofOnePiece: true, what: 'A price' }).safeParse({ amount: price, currency })
    return read.success ? rate({ price: read.data }) : refuse('price', read.error.issues[0]?.message ?? '')
  })
