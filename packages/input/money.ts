import { fromWire, highestPrice, InvalidAmount, isWithinPrices, type Money, toWire } from '@micromart/money'
import { z } from 'zod'
import { currency } from './currency.ts'

interface MoneyRule {
  /** Whether it may be nothing; below zero it never is. */
  least: 'zero' | 'above zero'
  /** It is what one piece or parcel costs, or what carts are held to that are made of such, and at most `highestPrice`; default: no limit but that of every amount. */
  ofOnePiece?: true
  /** What the sentence about an amount that is too low begins with; default `This`. */
  what?: string
}

/** An amount as the API spells it, read into minor units. */
export const money = ({ least, ofOnePiece, what = 'This' }: MoneyRule) =>
  z.object({ amount: z.string(), currency }).transform((sent, context): Money => {
    try {
      const read = fromWire(sent)
      const message = faultOf(read, { least, ofOnePiece, what })
      if (message === null) return read
      context.addIssue({ code: 'custom', message, path: ['amount'] })
    } catch (error) {
      if (!(error instanceof InvalidAmount)) throw error
      context.addIssue({ code: 'custom', message: error.message, path: ['amount'] })
    }
    return z.NEVER
  })

function faultOf(amount: Money, { least, ofOnePiece, what }: MoneyRule): string | null {
  if (least === 'zero' && amount.minor < 0n) return `${what} must not be below 0.`
  if (least === 'above zero' && amount.minor <= 0n) return `${what} must be above 0.`
  return ofOnePiece && !isWithinPrices(amount) ? `${what} must not be above ${highestPrice}.` : null
}

/** The same kept as the API spells it: 5.0 and 5.00 euros are one text then. */
export const wireMoney = (rule: MoneyRule) => money(rule).transform(toWire)
