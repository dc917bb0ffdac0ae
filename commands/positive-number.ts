import { UsageError } from '@micromart/running-shop/operator-error'

/** The value of an option that is a number above 0; undefined where nothing was said. @throws UsageError for any other. */
export function positiveNumber(option: string, text: string): number
export function positiveNumber(option: string, text: string | undefined): number | undefined
export function positiveNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (number > 0 && Number.isFinite(number)) return number
  throw new UsageError(`--${option} is a number above 0, not ${JSON.stringify(text)}.`)
}
