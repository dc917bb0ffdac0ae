import { isCountry, postalAddress } from '@micromart/postal-address'
import { brand } from '../brand.ts'
import type { Words } from '../words/en.ts'
import type { Form } from './form.ts'

/** What stands in the fields of an address; what is left out is ''. */
export interface AddressForm {
  name: string
  line1: string
  line2: string
  city: string
  region: string
  postalCode: string
  country: string
}

export const addressFields = ['name', 'line1', 'line2', 'city', 'region', 'postalCode', 'country'] as const

export function sentAddress(form: Form): AddressForm {
  const [name, line1, line2, city, region, postalCode, country] = addressFields.map((field) => form.text(field))
  const known = country && isCountry(country) ? country : brand.country
  const texts = { name: name ?? '', line1: line1 ?? '', line2: line2 ?? '', city: city ?? '' }
  return { ...texts, region: region ?? '', postalCode: postalCode ?? '', country: known }
}

interface Kept extends Omit<AddressForm, 'line2' | 'region'> {
  line2: string | null
  region: string | null
}

/** The fields as an address fills them that the shop has. */
export const filledWith = ({ name, line1, line2, city, region, postalCode, country }: Kept): AddressForm => ({
  ...{ name, line1, line2: line2 ?? '', city, region: region ?? '', postalCode, country },
})

/** The address as the shop takes it. */
export const inputOf = ({ name, line1, line2, city, region, postalCode, country }: AddressForm) => ({
  ...{ name, line1, line2: line2 || null, city, region: region || null, postalCode, country },
})

/** What is wrong with it, by field, by the rules that the services hold it to and in the shopper's language. */
export function addressFaults(form: AddressForm, { checkout }: Words): Partial<Record<keyof AddressForm, string>> {
  const faults: Partial<Record<keyof AddressForm, string>> = {}
  for (const { path } of postalAddress.safeParse(form).error?.issues ?? []) {
    const field = path[0] as keyof AddressForm
    faults[field] = form[field] === '' ? checkout.faults.missing : checkout.faults.unfit
  }
  return faults
}
