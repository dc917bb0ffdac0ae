import type { DeskWebhooksQuery } from '../../generated/graphql.ts'
import { Empty } from '../ui/empty.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { type WebhookFields, WebhookForm } from './webhook-form.tsx'
import { WebhookState } from './webhook-state.tsx'

interface WebhooksPageProps {
  found: NonNullable<DeskWebhooksQuery['webhooks']>
  fields: WebhookFields
  fault: string | null | undefined
}

export function WebhooksPage({ found, fields, fault }: WebhooksPageProps) {
  const { desk, may } = useDesk()
  const said = desk.webhooks
  return (
    <>
      <h1>{said.title}</h1>
      {found.length === 0 ? (
        <Empty said={said.empty} />
      ) : (
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{said.url}</th>
              <th scope="col">{said.events}</th>
              <th scope="col">{said.state}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((webhook) => (
              <tr key={webhook.id}>
                <th scope="row">
                  <a href={`/desk/webhooks/${encodeURIComponent(webhook.id)}`}>{webhook.url}</a>
                  <small className="soft">{webhook.description}</small>
                </th>
                <td>{webhook.eventTypes.length}</td>
                <td>
                  <WebhookState webhook={webhook} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may('webhooks:write') && (
        <section>
          <h2>{said.addTitle}</h2>
          <WebhookForm fields={fields} fault={fault} button={said.add} />
        </section>
      )}
    </>
  )
}
