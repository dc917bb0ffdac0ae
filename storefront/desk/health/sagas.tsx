import type { DeskHealthQuery } from '../../generated/graphql.ts'
import { AsSaid } from '../../ui/as-said.tsx'
import { useDesk } from '../ui/use-desk.ts'

/** Checkouts that wait, by what they wait for, and those that do not come to an end by themselves. */
export function Sagas({ sagas }: { sagas: NonNullable<DeskHealthQuery['orderSagas']> }) {
  const { desk, formats } = useDesk()
  const said = desk.health
  return (
    <section>
      <h2>{said.sagas(sagas.count)}</h2>
      {sagas.steps.length > 0 && (
        <ul className="desk-lines">
          {sagas.steps.map(({ step, count, oldestAt }) => (
            <li key={step}>
              <span>{said.steps[step] ?? step}</span>
              <b>{count}</b>
              <small className="soft">{said.since(formats.time(oldestAt))}</small>
            </li>
          ))}
        </ul>
      )}
      {sagas.stuck.length > 0 && (
        <>
          <h3>{said.stuck}</h3>
          <p className="soft">{said.stuckHint}</p>
          <ul className="desk-lines">
            {sagas.stuck.map(({ order, step, attempts, nextAt, reason }) => (
              <li key={`${order?.id} ${step}`} data-row={`saga ${order?.id} ${step} ${attempts}`}>
                {order ? <a href={`/desk/orders/${encodeURIComponent(order.id)}`}>{order.number}</a> : said.noOrder}
                <span className="state bad">{said.steps[step] ?? step}</span>
                <b>{said.tried(attempts)}</b>
                <small className="soft">
                  {said.next(formats.time(nextAt))}
                  {reason && ' · '}
                  <AsSaid>{reason}</AsSaid>
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
