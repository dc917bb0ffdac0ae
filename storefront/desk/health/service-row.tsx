import { type FragmentType, unmask } from '../../generated/index.ts'
import { AsSaid } from '../../ui/as-said.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { DeadLettersFragment, ServiceHealthFragment, type ServiceName } from './health-query.ts'

/** What waits in an outbox for longer than this, in ms, waits for the event log. */
const behindMs = 60_000

interface ServiceRowProps {
  service: ServiceName
  health: FragmentType<typeof ServiceHealthFragment> | null | undefined
  letters: FragmentType<typeof DeadLettersFragment> | null | undefined
}

/** A service in a line: well, behind with something, or away. What nobody can say is a dash. */
export function ServiceRow({ service, health, letters }: ServiceRowProps) {
  const { desk, formats } = useDesk()
  const said = desk.health
  const known = health ? unmask(ServiceHealthFragment, health) : null
  const dead = letters ? unmask(DeadLettersFragment, letters).totalCount : null
  const { outbox = null, putOff = null } = known ?? {}
  const late = outbox?.oldestAt ? Date.now() - Date.parse(outbox.oldestAt) > behindMs : false
  const whole = outbox !== null && putOff !== null && dead !== null
  const state = !known ? 'away' : !whole ? 'partly' : late || dead > 0 || putOff.count > 0 ? 'behind' : 'well'
  return (
    <tr data-row={`${service} ${state} ${dead} ${putOff?.count}`}>
      <th scope="row">
        {service}
        <small className="soft">{known?.version}</small>
      </th>
      <td>
        <span className={state === 'well' ? 'state' : 'state bad'}>{said.states[state]}</span>
      </td>
      <td className="number" data-name={said.columns.outbox}>
        {outbox?.waiting ?? '–'}
        {late && outbox?.oldestAt && <small className="soft">{said.since(formats.time(outbox.oldestAt))}</small>}
      </td>
      <td className="number" data-name={said.columns.putOff}>
        {putOff?.count ?? '–'}
      </td>
      <td className="number" data-name={said.columns.letters}>
        {dead ?? '–'}
      </td>
    </tr>
  )
}

/** What a service's workers try again, and why. */
export function PutOff({ service, health }: Pick<ServiceRowProps, 'service' | 'health'>) {
  const { desk, formats } = useDesk()
  const said = desk.health
  const putOff = health ? unmask(ServiceHealthFragment, health).putOff : null
  if (!putOff || putOff.items.length === 0) return null
  return (
    <section>
      <h2>{said.putOffOf(service, putOff.count)}</h2>
      <p className="soft">{said.putOffHint}</p>
      <ul className="desk-lines">
        {putOff.items.map(({ worker, item, failures, until, reason }) => (
          <li key={`${worker} ${item}`}>
            <strong>{worker}</strong>
            <code>{item}</code>
            <b>{said.tried(failures)}</b>
            <small className="soft">
              {said.next(formats.time(until))} · <AsSaid>{reason}</AsSaid>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
