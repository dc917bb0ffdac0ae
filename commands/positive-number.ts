import { UsageError } from '@micromart/running-shop/operator-error'

/** The value of an option that is a number above 0. @throws UsageError for any other. */
export function positiveNumber(option: string, text: string): number {
  const number = Number(text)
  if (number > 0 && Number.isFinite(number)) return number
  throw new UsageError(`--${option} is a number above 0, not ${JSON.stringify(text)}.`)
}
