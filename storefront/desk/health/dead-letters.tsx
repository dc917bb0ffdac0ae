import { type FragmentType, unmask } from '../../generated/index.ts'
import { AsSaid } from '../../ui/as-said.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { DeadLettersFragment, type ServiceName } from './health-query.ts'

interface DeadLettersProps {
  service: ServiceName
  letters: FragmentType<typeof DeadLettersFragment>
}

/** What a service could not handle, and what can be done about each. */
export function DeadLetters({ service, letters }: DeadLettersProps) {
  const { desk, formats, may } = useDesk()
  const said = desk.health
  const { edges, totalCount } = unmask(DeadLettersFragment, letters)
  if (edges.length === 0) return null
  const mends = may('operations:write')
  return (
    <section>
      <h2>{said.lettersOf(service, totalCount)}</h2>
      {mends && (
        <DeskForm className="desk-bar">
          <input type="hidden" name="service" value={service} />
          <button type="submit" name="do" value="redrive-all" className="button small">
            {said.redriveAll}
          </button>
          <p className="soft">{said.lettersHint}</p>
        </DeskForm>
      )}
      <ul className="desk-lines">
        {edges.map(({ node: { id, topic, key, type, reason, attempts, state, deadSince } }) => (
          <li key={id} data-row={`${service} ${id} ${state} ${deadSince}`}>
            <strong>{type ?? topic}</strong>
            <span className={state === 'PARKED' ? 'state bad' : 'state'}>{said.letterStates[state]}</span>
            {mends && (
              <DeskForm>
                <input type="hidden" name="service" value={service} />
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="what" value={`${type ?? topic} ${key}`} />
                <input type="hidden" name="reason" value={reason} />
                <button
                  type="submit"
                  name="do"
                  value="redrive"
                  className="quiet"
                  aria-label={`${said.redrive}: ${key}`}
                >
                  {said.redrive}
                </button>{' '}
                <button
                  type="submit"
                  name="do"
                  value="discard"
                  className="quiet"
                  aria-label={`${said.discard}: ${key}`}
                >
                  {said.discard}
                </button>
              </DeskForm>
            )}
            <small>
              <code>{key}</code> · {said.tried(attempts)} · {formats.time(deadSince)}
            </small>
            <small className="soft">
              <AsSaid>{reason}</AsSaid>
            </small>
          </li>
        ))}
      </ul>
      {totalCount > edges.length && <p className="soft">{said.more(totalCount - edges.length)}</p>}
    </section>
  )
}
