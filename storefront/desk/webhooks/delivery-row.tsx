import type { DeskWebhookQuery } from '../../generated/graphql.ts'
import { AsSaid } from '../../ui/as-said.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'

type Deliveries = NonNullable<NonNullable<DeskWebhookQuery['webhook']>['deliveries']>

interface DeliveryRowProps {
  delivery: Deliveries['edges'][number]['node']
  /** Whether it can be sent again. */
  again: boolean
}

/** An event on its way, each try of it, and what was sent. */
export function DeliveryRow({ delivery, again }: DeliveryRowProps) {
  const { desk, formats } = useDesk()
  const said = desk.webhooks
  const { id, type, status, createdAt, nextAttemptAt, attempts, body } = delivery
  return (
    <li>
      <code>{type}</code>
      <span className={status === 'FAILED' ? 'state bad' : 'state'}>{said.deliveryStates[status]}</span>
      <b>
        {again && (
          <DeskForm>
            <input type="hidden" name="do" value="again" />
            <input type="hidden" name="delivery" value={id} />
            <button type="submit" className="quiet" aria-label={`${said.again}: ${type}, ${formats.time(createdAt)}`}>
              {said.again}
            </button>
          </DeskForm>
        )}
      </b>
      <small className="soft">
        {formats.time(createdAt)}
        {nextAttemptAt && ` · ${said.nextTry(formats.time(nextAttemptAt))}`}
      </small>
      <small>
        <details>
          <summary>{said.tries(attempts.length)}</summary>
          {attempts.map((attempt) => (
            <p key={attempt.at}>
              {formats.time(attempt.at)} · {attempt.statusCode ?? '–'} · {attempt.durationMs} ms{' '}
              <AsSaid>{attempt.fault}</AsSaid> {attempt.answer}
            </p>
          ))}
          <code className="secret">{body}</code>
        </details>
      </small>
    </li>
  )
}
