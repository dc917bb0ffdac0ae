import { Field, FormFault } from '../../ui/field.tsx'
import type { FieldFaults } from '../numbers.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import type { CouponFields } from './coupon-fields.ts'

interface CouponFormProps {
  /** Of one that there is, and as it is shown. */
  id?: string
  edition?: string
  fields: CouponFields
  /** Its code and what it gives are chosen once. */
  isNew: boolean
  fault: string | undefined
  /** Of its numbers. */
  faults: FieldFaults | undefined
}

export function CouponForm({ id, edition, fields, isNew, fault, faults = {} }: CouponFormProps) {
  const { desk } = useDesk()
  const said = desk.coupons
  const mark = useMarks(fault)
  return (
    <DeskForm className="desk-form">
      <FormFault>{fault}</FormFault>
      <input type="hidden" name="do" value="save" />
      {isNew ? (
        <>
          <Field
            name="code"
            label={said.code}
            hint={said.codeHint}
            required
            maxLength={40}
            pattern="[A-Za-z0-9_\-]+"
            defaultValue={fields.code}
            {...mark('code')}
          />
          <p className="field">
            <label htmlFor="kind">{said.gives}</label>
            <select
              id="kind"
              name="kind"
              {...mark('kind')}
              defaultValue={fields.freeShipping ? 'FREE_SHIPPING' : 'PERCENT'}
            >
              <option value="PERCENT">{said.kinds.PERCENT}</option>
              <option value="FREE_SHIPPING">{said.kinds.FREE_SHIPPING}</option>
            </select>
          </p>
        </>
      ) : (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="edition" value={edition} />
          <input type="hidden" name="stood" value={fields.stood} />
          <input type="hidden" name="kind" value={fields.freeShipping ? 'FREE_SHIPPING' : 'PERCENT'} />
        </>
      )}
      {(isNew || !fields.freeShipping) && (
        <Field
          name="percent"
          label={said.percent}
          hint={isNew ? said.percentHint : ''}
          inputMode="decimal"
          maxLength={24}
          defaultValue={fields.percent}
          fault={faults.percent}
          {...(faults.percent ? {} : mark('percent'))}
        />
      )}
      <div className="desk-bar">
        <NumberField
          name="minimum"
          label={said.minimum}
          value={fields.minimum}
          fault={faults.minimum}
          mark={mark('minimum')}
          size={9}
        />
        <label>
          {desk.product.currency}
          <input
            name="currency"
            size={4}
            pattern="[A-Z]{3}"
            required
            defaultValue={fields.currency}
            {...mark('minimum.currency')}
          />
        </label>
        <label>
          {said.expires}
          <input name="expires" type="date" defaultValue={fields.expires} {...mark('expiresAt')} />
        </label>
        <NumberField
          name="most"
          label={said.most}
          value={fields.most}
          fault={faults.most}
          mark={mark('mostRedemptions')}
          whole
          size={6}
        />
        <NumberField
          name="mostEach"
          label={said.mostEach}
          value={fields.mostEach}
          fault={faults.mostEach}
          mark={mark('mostPerCustomer')}
          whole
          size={6}
        />
      </div>
      <p className="soft">{said.emptyFields}</p>
      <button type="submit" className="button small">
        {isNew ? said.add : desk.product.save}
      </button>
    </DeskForm>
  )
}
