import type { WebhookEventType } from '../../generated/graphql.ts'
import { Field, FormFault } from '../../ui/field.tsx'
import { KeyField } from '../../ui/key-field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'

/** What webhooks can be told of, in the order in which things happen. */
export const eventTypes = [
  'ORDER_PLACED',
  'ORDER_CONFIRMED',
  'ORDER_SHIPPED',
  'ORDER_DELIVERED',
  'ORDER_CANCELLED',
  'ORDER_RETURN_REQUESTED',
  'ORDER_RETURN_RECEIVED',
  'PAYMENT_CAPTURED',
  'PAYMENT_REFUNDED',
  'PAYMENT_DISPUTED',
  'PRODUCT_CREATED',
  'PRODUCT_CHANGED',
  'PRODUCT_ARCHIVED',
  'STOCK_LOW',
  'STOCK_OUT',
  'STOCK_BACK',
] as const satisfies readonly WebhookEventType[]

export interface WebhookFields {
  key?: string
  url: string
  description: string
  eventTypes: readonly string[]
}

interface WebhookFormProps {
  fields: WebhookFields
  /** Of one that there is, as it is shown. */
  edition?: string
  fault: string | null | undefined
  button: string
}

/** Where events go, and which. */
export function WebhookForm({ fields, edition, fault, button }: WebhookFormProps) {
  const { desk } = useDesk()
  const said = desk.webhooks
  const mark = useMarks(fault)
  return (
    <DeskForm className="desk-form">
      <FormFault>{fault}</FormFault>
      <input type="hidden" name="do" value="save" />
      <input type="hidden" name="edition" value={edition} />
      {edition === undefined && <KeyField sent={fields.key} />}
      <Field
        name="url"
        label={said.url}
        type="url"
        required
        maxLength={2048}
        defaultValue={fields.url}
        {...mark('url')}
      />
      <Field
        name="description"
        label={said.description}
        maxLength={500}
        defaultValue={fields.description}
        {...mark('description')}
      />
      <fieldset>
        <legend>{said.events}</legend>
        {eventTypes.map((type) => (
          <label key={type} className="check">
            <input
              type="checkbox"
              name="type"
              value={type}
              defaultChecked={fields.eventTypes.includes(type)}
              {...mark('eventTypes')}
            />
            <code>{onTheWire(type)}</code>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button small">
        {button}
      </button>
    </DeskForm>
  )
}

/** As receivers read it: `order.return_requested`. */
const onTheWire = (type: string) => type.toLowerCase().replace('_', '.')
