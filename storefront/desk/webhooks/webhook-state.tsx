import type { WebhookDisabledReason } from '../../generated/graphql.ts'
import { useDesk } from '../ui/use-desk.ts'

interface WebhookStateProps {
  webhook: { enabled: boolean; failingSince: string | null; disabledBecause: WebhookDisabledReason | null }
}

/** Whether it is told of anything, and takes it. */
export function WebhookState({ webhook: { enabled, failingSince, disabledBecause } }: WebhookStateProps) {
  const { desk, formats } = useDesk()
  const said = desk.webhooks
  if (!enabled) return <span className="state ended">{said.disabled[disabledBecause ?? 'STAFF']}</span>
  if (failingSince) return <span className="state bad">{said.failing(formats.time(failingSince))}</span>
  return <span className="state">{said.works}</span>
}
