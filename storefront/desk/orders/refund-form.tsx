import type { Money } from '../../words/format.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import type { Refused } from './order-page.tsx'

interface RefundFormProps {
  payment: { id: string; attempts: readonly unknown[] }
  refundable: Money
  /** What is being given back already, if anything is: to give more besides must be meant. */
  underWay: Money | null
  /** What was sent last, where it was refused. */
  refused: Refused | undefined
}

/** Gives some or all of an order's money back. */
export function RefundForm({ payment, refundable, underWay, refused }: RefundFormProps) {
  const { desk, formats } = useDesk()
  const said = desk.order
  const mark = useMarks(refused?.fault)
  return (
    <DeskForm className="desk-bar">
      <input type="hidden" name="do" value="refund" />
      <input type="hidden" name="payment" value={payment.id} />
      <input type="hidden" name="currency" value={refundable.currency} />
      {/* The same as long as nothing happens to the payment: two clicks, or two clerks, are one refund. */}
      <input type="hidden" name="key" value={`desk:${payment.id}:${payment.attempts.length}`} />
      <NumberField
        name="amount"
        label={said.amount}
        value={refused?.sent.text('amount') ?? formats.typed(refundable.amount)}
        fault={refused?.faults?.amount}
        mark={mark('amount')}
        required
        size={9}
      />
      <label className="grow">
        {said.refundReason}
        <input name="reason" required maxLength={500} defaultValue={refused?.sent.text('reason')} {...mark('reason')} />
      </label>
      <button type="submit" className="button small plain">
        {said.refund}
      </button>
      {underWay && (
        <label className="check">
          <input
            type="checkbox"
            name="besides"
            value="1"
            defaultChecked={refused?.sent.text('besides') === '1'}
            {...mark('besidesOthers')}
          />{' '}
          {said.besides(formats.money(underWay))}
        </label>
      )}
    </DeskForm>
  )
}
