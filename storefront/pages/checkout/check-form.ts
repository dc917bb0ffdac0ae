import { email } from '@micromart/input'
import { addressFaults } from '../../http/address-form.ts'
import { tokenPrefix } from '../../ui/card-field.tsx'
import type { Words } from '../../words/en.ts'
import type { CheckoutForm, Faults } from './checkout-form.ts'

/**
 * What can be told of a form before anybody is asked.
 * @param guest whether it has to say where to write to.
 */
export function faultsOf(form: CheckoutForm, words: Words, guest: boolean): Faults {
  const { faults } = words.checkout
  return {
    ...addressFaults(form, words),
    ...(guest && !email.safeParse(form.email).success && { email: faults.email }),
    ...(!form.shipping && { shipping: faults.shipping }),
    ...((!form.card || form.card === tokenPrefix) && { card: faults.fillIn }),
  }
}
