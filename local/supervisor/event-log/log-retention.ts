import { usualRetentionHours } from '@micromart/messaging'
import { OperatorError } from '@micromart/running-shop/operator-error'

const variable = 'MICROMART_EVENT_LOG_RETENTION_HOURS'

/**
 * How long the embedded log keeps what was read, in hours.
 * @throws OperatorError for what is no such number.
 */
export function logRetentionHours(environment: NodeJS.ProcessEnv): number {
  const said = environment[variable] || String(usualRetentionHours)
  const hours = Number(said)
  if (!Number.isInteger(hours) || hours < 1)
    throw new OperatorError(`${variable} is a whole number of hours from 1, and not ${said}`)
  return hours
}
