/** Text that is no amount in that currency; `message` is fit for the caller. */
export class InvalidAmount extends Error {
  override name = 'InvalidAmount'
}

/** What a database's bigint holds. */
const mostMinor = 2n ** 63n - 1n

const plain = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/

/**
 * Minor units of a decimal string: `parseDecimal('19.90', 2)` is `1990n`. Fewer decimals than the currency has are
 * fine, more are refused unless they are zeros, since no amount is ever rounded on its way in.
 */
export function parseDecimal(text: string, decimals: number): bigint {
  const match = plain.exec(text)
  if (!match) throw new InvalidAmount(`${JSON.stringify(text.slice(0, 40))} is not a decimal number such as "19.90".`)
  const [, sign, whole = '', fraction = ''] = match
  if (/[1-9]/.test(fraction.slice(decimals))) {
    throw new InvalidAmount(
      `${JSON.stringify(text)} has more than ${decimals} decimals, which its currency does not have.`,
    )
  }
  const minor = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  if (minor > mostMinor) throw new InvalidAmount(`${JSON.stringify(text)} is more than can be kept.`)
  return sign ? -minor : minor
}

/** The decimal string of minor units, always with exactly `decimals` decimals: `formatDecimal(1990n, 2)` is `19.90`. */
export function formatDecimal(minor: bigint, decimals: number): string {
  const sign = minor < 0n ? '-' : ''
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0')
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
