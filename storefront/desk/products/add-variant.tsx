import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { AmountField } from './amount-field.tsx'

interface AddVariantProps {
  options: readonly { name: string; values: readonly string[] }[]
  /** What the others cost in, if there are any. */
  currency: string | undefined
  fault: string | undefined
  sent: Form | undefined
}

/** A choice of the product's options that is to be bought, with a number and a price. */
export function AddVariant({ options, currency, fault, sent }: AddVariantProps) {
  const { desk } = useDesk()
  const said = desk.product
  const typed = (name: string) => (fault ? sent?.text(name) : undefined)
  return (
    <form method="post" data-once>
      <h2>{said.addVariant}</h2>
      <FormFault>{fault}</FormFault>
      <input type="hidden" name="do" value="variant" />
      <div className="desk-bar">
        {options.map(({ name, values }) => (
          <label key={name}>
            {name}
            <select name={`option.${name}`} defaultValue={typed(`option.${name}`)}>
              {values.map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ))}
        <label>
          {said.sku}
          <input name="sku" required maxLength={64} autoComplete="off" defaultValue={typed('sku')} />
        </label>
        <AmountField label={said.price} name="amount" required typed={typed('amount')} />
        <label>
          {said.currency}
          <input
            name="currency"
            required
            size={4}
            pattern="[A-Z]{3}"
            defaultValue={currency ?? (typed('currency') || 'EUR')}
            readOnly={currency !== undefined}
          />
        </label>
        <label>
          {said.weight}
          <input name="weight" inputMode="numeric" size={6} maxLength={8} defaultValue={typed('weight')} />
        </label>
        <button type="submit" className="button small plain">
          {said.add}
        </button>
      </div>
    </form>
  )
}
