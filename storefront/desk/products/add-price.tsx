import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import type { FieldFaults } from '../numbers.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'

interface AddPriceProps {
  variants: readonly { id: string; sku: string; title: string }[]
  fault: string | undefined
  /** Of its numbers. */
  faults?: FieldFaults | undefined
  sent: Form | undefined
}

/** A price in a currency that a variant has none in yet; where it has one, that is what it costs from then on. */
export function AddPrice({ variants, fault, faults = {}, sent }: AddPriceProps) {
  const { desk } = useDesk()
  const said = desk.product
  const mark = useMarks(fault)
  const typed = (name: string) => (fault ? sent?.text(name) : undefined)
  return (
    <DeskForm>
      <FormFault>{fault}</FormFault>
      <input type="hidden" name="do" value="addPrice" />
      <div className="desk-bar">
        <label>
          {said.columns.item}
          <select name="id" defaultValue={typed('id')}>
            {variants.map(({ id, sku, title }) => (
              <option key={id} value={id}>
                {`${title} (${sku})`}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.currency}
          <input
            name="currency"
            required
            size={4}
            pattern="[A-Za-z]{3}"
            autoComplete="off"
            defaultValue={typed('currency')}
            {...mark('currency', 'price.currency')}
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
        <NumberField
          name="was"
          label={said.columns.was}
          value={typed('was')}
          fault={fault && faults.was}
          mark={mark('compareAtPrice')}
          size={9}
        />
        <button type="submit" className="button small plain">
          {said.addPrice}
        </button>
        <p className="soft">{said.furtherHint}</p>
      </div>
    </DeskForm>
  )
}
