import { OperatorError } from '@micromart/running-shop/operator-error'

const variable = 'MICROMART_HANG_SECONDS'
const usual = 30

/**
 * How long a process of the shop may say nothing before it is taken to hang, in ms; null where none is watched.
 * @throws OperatorError for what is no such number.
 */
export function hangMs(environment: NodeJS.ProcessEnv): number | null {
  const said = environment[variable] || String(usual)
  const seconds = Number(said)
  if (!Number.isInteger(seconds) || (seconds !== 0 && seconds < 5))
    throw new OperatorError(`${variable} is a whole number of seconds from 5, or 0 for never, and not ${said}`)
  return seconds === 0 ? null : seconds * 1_000
}
