import { brand } from '../../brand.ts'
import { NumberField } from '../ui/number-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import { zones } from './tariff-inputs.ts'
import { TariffForm } from './tariff-parts.tsx'
import type { Refused } from './tariffs.ts'

interface RateFormProps extends Partial<Refused> {
  /** Which method it begins with. */
  method: string | undefined
}

/** Sets what one method costs to a place, up to a weight. */
export function RateForm({ method, sent, fault, faults = {} }: RateFormProps) {
  const { desk } = useDesk()
  const said = desk.tariffs
  const mark = useMarks(fault)
  return (
    <TariffForm title={said.setRate} sent={sent} fault={fault} ends>
      <label>
        {said.method}
        <input
          name="method"
          required
          maxLength={40}
          defaultValue={sent?.text('method') ?? method}
          {...mark('method')}
        />
      </label>
      <label>
        {said.place}
        <select name="place" defaultValue={sent?.text('place')} {...mark('zone')}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {said.zones[zone]}
            </option>
          ))}
          <option value="country">{said.oneCountry}</option>
        </select>
      </label>
      <label>
        {said.country}
        <input name="country" size={4} maxLength={2} defaultValue={sent?.text('country')} {...mark('country')} />
      </label>
      <NumberField
        name="grams"
        label={said.upToGrams}
        value={sent?.text('grams')}
        fault={faults.grams}
        mark={mark('upToGrams')}
        whole
        required
        size={7}
      />
      <NumberField
        name="price"
        label={said.price}
        value={sent?.text('price')}
        fault={faults.price}
        mark={mark('price')}
        size={8}
      />
      <label>
        {desk.product.currency}
        <input
          name="currency"
          size={4}
          maxLength={3}
          defaultValue={sent?.text('currency') ?? brand.currency}
          {...mark('currency')}
        />
      </label>
      <NumberField
        name="percent"
        label={said.orPercent}
        value={sent?.text('percent')}
        fault={faults.percent}
        mark={mark('percent')}
        size={5}
      />
      <NumberField
        name="days"
        label={said.days}
        value={sent?.text('days')}
        fault={faults.days}
        mark={mark('estimate')}
        whole
        required
        size={4}
      />
    </TariffForm>
  )
}
