import type { DeskWebhookQuery, WebhookDeliveryStatus } from '../../generated/graphql.ts'
import { KeyField } from '../../ui/key-field.tsx'
import { Paging } from '../../ui/paging.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { Empty } from '../ui/empty.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { DeliveryRow } from './delivery-row.tsx'
import { type WebhookFields, WebhookForm } from './webhook-form.tsx'
import { WebhookState } from './webhook-state.tsx'

export const deliveryStates: readonly WebhookDeliveryStatus[] = ['FAILED', 'PENDING', 'DELIVERED']

interface WebhookPageProps {
  webhook: NonNullable<DeskWebhookQuery['webhook']>
  /** Deliveries of which state are shown; null for all. */
  status: WebhookDeliveryStatus | null
  /** What was to be changed, and why it was not. */
  refused: { fields: WebhookFields; fault: string } | undefined
}

/** One webhook, and what was delivered to it. */
export function WebhookPage({ webhook, status, refused }: WebhookPageProps) {
  const { desk, may } = useDesk()
  const said = desk.webhooks
  const { id, url, description, eventTypes, enabled, deliveries, createdAt } = webhook
  const path = `/desk/webhooks/${encodeURIComponent(id)}`
  const changes = may('webhooks:write')
  const rows = deliveries?.edges.map(({ node }) => node) ?? []
  return (
    <>
      <h1>{url}</h1>
      <div className="desk-bar">
        <WebhookState webhook={webhook} />
        {changes && (
          <>
            {enabled && <Do what="test" button={said.test} />}
            <Do what={enabled ? 'disable' : 'enable'} button={enabled ? said.disable : said.enable} />
            <Do what="rotate" button={said.rotate} />
            <Do what="delete" button={said.delete} />
          </>
        )}
      </div>
      <h2>{said.deliveries}</h2>
      <Tabs
        label={said.deliveries}
        tabs={[
          { href: path, label: said.allStates, current: status === null },
          ...deliveryStates.map((each) => ({
            href: `${path}?status=${each}`,
            label: said.deliveryStates[each],
            current: each === status,
          })),
        ]}
      />
      {changes && status === 'FAILED' && rows.length > 0 && (
        <DeskForm className="desk-bar">
          <input type="hidden" name="do" value="all-again" />
          <input type="hidden" name="since" value={createdAt} />
          <button type="submit" className="button small plain">
            {said.allAgain}
          </button>
        </DeskForm>
      )}
      {rows.length === 0 ? (
        <Empty said={said.noDeliveries} />
      ) : (
        <ul className="desk-lines">
          {rows.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} again={changes && enabled} />
          ))}
        </ul>
      )}
      {deliveries && <Paging page={deliveries.pageInfo} />}
      {changes && (
        <section>
          <h2>{said.changeTitle}</h2>
          <WebhookForm
            edition={webhook.edition}
            fields={refused?.fields ?? { url, description: description ?? '', eventTypes }}
            fault={refused?.fault}
            button={desk.product.save}
          />
        </section>
      )}
    </>
  )
}

function Do({ what, button }: { what: string; button: string }) {
  return (
    <DeskForm>
      <input type="hidden" name="do" value={what} />
      {what === 'rotate' && <KeyField />}
      <button type="submit" className="button small plain">
        {button}
      </button>
    </DeskForm>
  )
}
