import { currencyDecimals, type Money } from '@micromart/money'

// https://docs.stripe.com/currencies: which digits an amount has at Stripe is said there, and is not always what ISO 4217 says.
const zeroDecimal = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))
/** Have no minor unit any more, and are told with two digits that are zeros. */
const formerlyTwoDecimal = new Set(['ISK', 'UGX'])
/** Their last digit must be a zero. */
const threeDecimal = new Set('BHD JOD KWD OMR TND'.split(' '))

/** An amount, or a currency, that no charge at Stripe can have; `message` says why. */
export class NotChargeable extends Error {
  override name = 'NotChargeable'
}

/**
 * An amount as Stripe wants it, in its own minor units: 5 UGX are 500, 1 MGA (which has cents here) is 1. HUF and TWD are
 * two-decimal in charges; that payouts have none is no business of ours. Throws NotChargeable, for no amount is ever rounded.
 */
export function toStripe({ minor, currency }: Money): { amount: number; currency: string } {
  const ours = currencyDecimals(currency)
  const theirs = stripeDecimals(currency)
  const shift = 10n ** BigInt(Math.abs(theirs - ours))
  if (theirs < ours && minor % shift !== 0n) throw new NotChargeable(`Stripe charges no fractions of ${currency}.`)
  const amount = theirs < ours ? minor / shift : minor * shift
  if (threeDecimal.has(currency) && amount % 10n !== 0n) {
    throw new NotChargeable(`The last of three digits of ${currency} must be a zero at Stripe.`)
  }
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) throw new NotChargeable('Stripe charges no such amount.')
  return { amount: Number(amount), currency: currency.toLowerCase() }
}

/** Stripe's amount as ours. Throws NotChargeable for a currency that Stripe should not have. */
export function fromStripe(amount: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase()
  const shift = stripeDecimals(currency) - currencyDecimals(currency)
  const factor = 10n ** BigInt(Math.abs(shift))
  // What is finer than our minor unit never came from us: it is told whole.
  return { minor: shift > 0 ? BigInt(amount) / factor : BigInt(amount) * factor, currency }
}

function stripeDecimals(currency: string): number {
  if (zeroDecimal.has(currency)) return 0
  if (threeDecimal.has(currency)) return 3
  if (formerlyTwoDecimal.has(currency) || currencyDecimals(currency) === 2) return 2
  throw new NotChargeable(`Stripe does not charge in ${currency}.`)
}
