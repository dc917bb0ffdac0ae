import type { AddressForm } from '../http/address-form.ts'
import { countriesIn } from './countries.ts'
import { Field } from './field.tsx'
import { useVisit } from './shop-context.tsx'

interface AddressFieldsProps {
  address: AddressForm
  faults: Partial<Record<string, string | null>>
  /** Whether the form's answer depends on the country. */
  asks?: boolean
}

/** The fields of an address, as browsers know how to fill them. */
export function AddressFields({ address, faults, asks }: AddressFieldsProps) {
  const { words, language } = useVisit()
  const { fields } = words.checkout
  const field = (name: keyof AddressForm) => ({
    name,
    label: fields[name],
    defaultValue: address[name],
    fault: faults[name],
    maxLength: name === 'line1' || name === 'line2' ? 200 : 100,
  })
  return (
    <>
      <Field {...field('name')} autoComplete="name" required />
      <Field {...field('line1')} autoComplete="address-line1" required />
      <Field {...field('line2')} autoComplete="address-line2" />
      <div className="fields">
        <Field {...field('postalCode')} autoComplete="postal-code" maxLength={20} />
        <Field {...field('city')} autoComplete="address-level2" required />
      </div>
      <Field {...field('region')} autoComplete="address-level1" />
      <p className="field">
        <label htmlFor="country">{fields.country}</label>
        <select
          id="country"
          name="country"
          defaultValue={address.country}
          autoComplete="country"
          data-ask-field={asks ? '' : undefined}
        >
          {countriesIn(language).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
    </>
  )
}
