/** An exact amount: integer minor units (cents for EUR, yen for JPY) of one currency. */
export interface Money {
  readonly minor: bigint
  readonly currency: string
}

export const zero = (currency: string): Money => ({ minor: 0n, currency })

function sameCurrency(a: Money, b: Money): string {
  if (a.currency !== b.currency) throw new RangeError(`cannot combine ${a.currency} with ${b.currency}`)
  return a.currency
}

export function addMoney(a: Money, b: Money): Money {
  return { currency: sameCurrency(a, b), minor: a.minor + b.minor }
}

export function subtractMoney(a: Money, b: Money): Money {
  return { currency: sameCurrency(a, b), minor: a.minor - b.minor }
}

export function multiplyMoney(a: Money, times: number): Money {
  return { currency: a.currency, minor: a.minor * BigInt(times) }
}

export function sameMoney(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.minor === b.minor
}

/** `basisPoints` hundredths of a percent of an amount (1900 is 19 %), half away from zero. */
export function percentOf(a: Money, basisPoints: number): Money {
  const product = a.minor * BigInt(basisPoints)
  const half = product < 0n ? -5_000n : 5_000n
  return { currency: a.currency, minor: (product + half) / 10_000n }
}

/**
 * Splits an amount over weights so that the parts add up to it exactly: each gets its floor, and the units left go to
 * the largest remainders, first come first (Hamilton's method). All weights zero splits evenly.
 */
export function allocate(total: Money, weights: readonly bigint[]): Money[] {
  if (weights.length === 0) return []
  const shares = weights.some((w) => w > 0n) ? weights : weights.map(() => 1n)
  const sum = shares.reduce((a, b) => a + b, 0n)
  const parts = shares.map((w, index) => ({ index, minor: (total.minor * w) / sum, rest: (total.minor * w) % sum }))
  let left = total.minor - parts.reduce((a, p) => a + p.minor, 0n)
  const step = left < 0n ? -1n : 1n
  const size = (n: bigint) => (n < 0n ? -n : n)
  for (const part of parts.toSorted(
    (a, b) => Number(size(b.rest) > size(a.rest)) - Number(size(b.rest) < size(a.rest)),
  )) {
    if (left === 0n) break
    part.minor += step
    left -= step
  }
  return parts.map((p) => ({ currency: total.currency, minor: p.minor }))
}
