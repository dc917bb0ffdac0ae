import { fromWire, InvalidAmount, type Money, toWire } from '@micromart/money'
import { z } from 'zod'

interface MoneyRule {
  /** Whether it may be nothing; below zero it never is. */
  least: 'zero' | 'above zero'
  /** What the sentence about an amount that is too low begins with; default `It`. */
  what?: string
}

/** An amount as the API spells it, read into minor units. */
export const money = ({ least, what = 'It' }: MoneyRule) =>
  z.object({ amount: z.string(), currency: z.string() }).transform((sent, context): Money => {
    try {
      const read = fromWire(sent)
      if (read.minor > 0n || (read.minor === 0n && least === 'zero')) return read
      const message = least === 'zero' ? `${what} must not be below 0.` : `${what} must be above 0.`
      context.addIssue({ code: 'custom', message, path: ['amount'] })
    } catch (error) {
      if (!(error instanceof InvalidAmount)) throw error
      context.addIssue({ code: 'custom', message: error.message })
    }
    return z.NEVER
  })

/** The same kept as the API spells it: 5.0 and 5.00 euros are one text then. */
export const wireMoney = (rule: MoneyRule) => money(rule).transform(toWire)
