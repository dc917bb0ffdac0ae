import { currencyDecimals, isCurrency } from './currency.ts'
import { formatDecimal, InvalidAmount, parseDecimal } from './decimal.ts'
import type { Money } from './money.ts'

/** Money at every edge — GraphQL, events, JSON columns: a decimal string and a currency. */
export interface WireMoney {
  amount: string
  currency: string
}

export function toWire(money: Money): WireMoney {
  return { amount: formatDecimal(money.minor, currencyDecimals(money.currency)), currency: money.currency }
}

/** Throws InvalidAmount when the currency is unknown or the amount does not fit it. */
export function fromWire(wire: WireMoney): Money {
  if (!isCurrency(wire.currency)) {
    throw new InvalidAmount(`${JSON.stringify(wire.currency.slice(0, 10))} is not a currency code such as "EUR".`)
  }
  return { minor: parseDecimal(wire.amount, currencyDecimals(wire.currency)), currency: wire.currency }
}
