import { encodings, mostPieces } from '@micromart/catalog-import'
import { Field } from '../../ui/field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import type { ChoiceFault, Choices } from './choices.ts'

interface OptionFieldsProps {
  /** As it was found. */
  encoding: string | undefined
  choices: Choices
  faults: readonly ChoiceFault[]
}

/** How a file is to be read, and what is to be made of it. */
export function OptionFields({ encoding: found, choices, faults }: OptionFieldsProps) {
  const said = useDesk().desk.catalogImport
  const fault = (of: ChoiceFault, text: string) => ({ fault: faults.includes(of) ? text : undefined })
  return (
    <>
      <fieldset>
        <legend>{said.options}</legend>
        <p className="field">
          <label htmlFor="encoding">{said.encoding}</label>
          <select id="encoding" name="encoding" defaultValue={choices.encoding}>
            <option value="">{said.asFound(choices.encoding === '' ? (found ?? '') : '…')}</option>
            {encodings.map((encoding) => (
              <option key={encoding}>{encoding}</option>
            ))}
          </select>
        </p>
        <Field
          name="currency"
          label={said.currency}
          maxLength={3}
          defaultValue={choices.currency}
          {...fault('currency', said.faults.currency)}
        />
        <Field
          name="stock"
          label={said.stock}
          hint={said.stockHint}
          inputMode="numeric"
          maxLength={9}
          defaultValue={choices.stock}
          {...fault('stock', said.faults.stock(mostPieces))}
        />
        <Field
          name="picturesFrom"
          label={said.picturesFrom}
          maxLength={500}
          defaultValue={choices.picturesFrom}
          {...fault('picturesFrom', said.faults.picturesFrom)}
        />
      </fieldset>
      <label className="check">
        <input type="checkbox" name="free" value="yes" defaultChecked={choices.free} /> {said.free}
      </label>
      <label className="check">
        <input type="checkbox" name="update" value="yes" defaultChecked={choices.update} /> {said.update}
      </label>
      <p className="soft">{said.updateHint}</p>
    </>
  )
}
