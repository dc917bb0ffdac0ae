import { noCurrency } from '@micromart/input'
import { isCurrency } from '@micromart/money'
import { type Argument, badUserInput } from './errors.ts'

/** The currency that an argument asks for; null where it asks for none. Throws BAD_USER_INPUT for three letters that are no currency. */
export function currencyArgument(sent: string | null | undefined, ...argument: Argument): string | null {
  if (sent == null) return null
  if (!isCurrency(sent)) throw badUserInput(noCurrency, ...argument)
  return sent
}
