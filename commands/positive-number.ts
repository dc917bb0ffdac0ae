import { UsageError } from '@micromart/running-shop/operator-error'

interface Bounds {
  least?: number
  most?: number
}

/** The value of an option that is a number above 0, within bounds; undefined where nothing was said. @throws UsageError for any other. */
export function positiveNumber(option: string, text: string, bounds?: Bounds): number
export function positiveNumber(option: string, text: string | undefined, bounds?: Bounds): number | undefined
export function positiveNumber(
  option: string,
  text: string | undefined,
  { least = 0, most = Number.MAX_VALUE }: Bounds = {},
): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (number > 0 && number >= least && number <= most) return number
  const from = least > 0 ? `from ${least} on` : 'above 0'
  const to = most < Number.MAX_VALUE ? `, ${most} at most` : ''
  throw new UsageError(`--${option} is a number ${from}${to}, not ${JSON.stringify(text)}.`)
}
