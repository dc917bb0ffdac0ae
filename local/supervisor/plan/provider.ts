import { fromCaller } from '@micromart/running-shop'
import { settingOf } from '@micromart/subgraphs'
import { paymentProvider } from '@micromart/subgraphs/outside'

const chooses = 'MICROMART_PAYMENT_PROVIDER'
const variables = [chooses, ...[paymentProvider.address, ...paymentProvider.keys].map(settingOf)]

/** Whether payments is told of its provider by this variable, or by a file that it names. */
export const isOfProvider = (variable: string): boolean => variables.includes(variable.replace(/_FILE$/, ''))

/** What whoever starts the shop says of another payment provider than the sandbox, as payments is told; null for the sandbox. */
export function providerOfCaller(environment: NodeJS.ProcessEnv): Record<string, string> | null {
  const chosen = environment[chooses]
  if (chosen === undefined || chosen === '' || chosen === 'sandbox') return null
  return Object.fromEntries(
    Object.entries(environment).flatMap(([variable, value]) => {
      if (!value || !isOfProvider(variable)) return []
      return [[variable, variable.endsWith('_FILE') ? fromCaller(value) : value]]
    }),
  )
}
