import { brand } from '../../brand.ts'
import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import type { FieldFaults } from '../numbers.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'

interface AddVariantProps {
  options: readonly { name: string; values: readonly string[] }[]
  /** What the others cost in, if there are any. */
  currency: string | undefined
  fault: string | undefined
  /** Of its numbers. */
  faults?: FieldFaults | undefined
  sent: Form | undefined
}

/** A choice of the product's options that is to be bought, with a number and a price. */
export function AddVariant({ options, currency, fault, faults = {}, sent }: AddVariantProps) {
  const { desk } = useDesk()
  const said = desk.product
  const mark = useMarks(fault)
  const typed = (name: string) => (fault ? sent?.text(name) : undefined)
  return (
    <DeskForm>
      <h2>{said.addVariant}</h2>
      <FormFault>{fault}</FormFault>
      <input type="hidden" name="do" value="variant" />
      <div className="desk-bar">
        {options.map(({ name, values }) => (
          <label key={name}>
            {name}
            <select name={`option.${name}`} defaultValue={typed(`option.${name}`)} {...mark('selection')}>
              {values.map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ))}
        <label>
          {said.sku}
          <input name="sku" required maxLength={100} autoComplete="off" defaultValue={typed('sku')} {...mark('sku')} />
        </label>
        <label>
          {said.gtin}
          <input
            name="gtin"
            size={15}
            maxLength={60}
            autoComplete="off"
            defaultValue={typed('gtin')}
            {...mark('gtin')}
          />
        </label>
        <NumberField
          name="amount"
          label={said.price}
          value={typed('amount')}
          fault={fault && faults.amount}
          mark={mark('price')}
          required
          size={9}
        />
        <label>
          {said.currency}
          <input
            name="currency"
            required
            size={4}
            pattern="[A-Z]{3}"
            defaultValue={currency ?? (typed('currency') || brand.currency)}
            readOnly={currency !== undefined}
            {...mark('price.currency')}
          />
        </label>
        <NumberField
          name="weight"
          label={said.weight}
          value={typed('weight')}
          fault={fault && faults.weight}
          mark={mark('weightGrams')}
          whole
          size={6}
        />
        <button type="submit" className="button small plain">
          {said.add}
        </button>
      </div>
    </DeskForm>
  )
}
