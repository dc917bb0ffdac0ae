import { email } from '@micromart/input'
import { postalAddress } from '@micromart/postal-address'
import type { Words } from '../../words/en.ts'
import type { CheckoutForm, Faults } from './checkout-form.ts'

/**
 * What can be told of a form before anybody is asked, by the rules that the services hold it to as well, in the shopper's language.
 * @param guest whether it has to say where to write to.
 */
export function faultsOf(form: CheckoutForm, { checkout }: Words, guest: boolean): Faults {
  const faults: Faults = {}
  if (guest && !email.safeParse(form.email).success) faults.email = checkout.faults.email
  const read = postalAddress.safeParse(form)
  for (const { path } of read.error?.issues ?? []) {
    const field = path[0] as keyof CheckoutForm
    faults[field] = form[field] === '' ? checkout.faults.missing : checkout.faults.unfit
  }
  if (!form.shipping) faults.shipping = checkout.faults.shipping
  return faults
}
