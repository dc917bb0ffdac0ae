import type { DeskTodayQuery } from '../../generated/graphql.ts'
import { OrderLines } from '../orders/order-lines.tsx'
import { useDesk } from '../ui/use-desk.ts'

const queues = ['ship', 'returns', 'placed', 'shipped'] as const

/** The day's work: what waits stands on the shelf, by how much of it there is. */
export function TodayPage({ today }: { today: DeskTodayQuery }) {
  const { desk } = useDesk()
  const said = desk.today
  const broken = (today.webhooks ?? []).filter(
    ({ enabled, failingSince, disabledBecause }) => failingSince !== null || (!enabled && disabledBecause !== 'STAFF'),
  )
  return (
    <>
      <h1 className="unseen">{said.title}</h1>
      {today.ship && (
        <ul className="desk-shelf" id="desk-shelf" data-answer>
          {queues.map((queue) => (
            <li key={queue}>
              <a href={`/desk/orders?show=${queue}`}>
                <span className={today[queue]?.totalCount === 0 ? 'standing none' : 'standing'}>
                  {today[queue]?.totalCount ?? '–'}
                </span>
                <span className="edge">
                  <span className="label">{desk.orders.shows[queue]}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {broken.map(({ id, url }) => (
        <p key={id} className="form-fault">
          {said.webhookFails} <a href={`/desk/webhooks/${encodeURIComponent(id)}`}>{url}</a>
        </p>
      ))}
      <div className="desk-halves">
        {today.latest && <Latest edges={today.latest.edges} />}
        {today.stockLevels && <Low levels={today.stockLevels} />}
      </div>
    </>
  )
}

function Latest({ edges }: NonNullable<DeskTodayQuery['latest']>) {
  const { desk } = useDesk()
  return (
    <section>
      <h2>{desk.today.latest}</h2>
      <OrderLines orders={edges} />
      {edges.length === 0 && <p className="soft">{desk.orders.empty.all?.[0]}</p>}
    </section>
  )
}

function Low({ levels }: { levels: NonNullable<DeskTodayQuery['stockLevels']> }) {
  const { desk } = useDesk()
  return (
    <section>
      <h2>{desk.stock.low}</h2>
      <ul className="desk-lines">
        {levels.edges.map(({ node: { id, onHand, reserved, variant } }) => (
          <li key={id}>
            {variant ? (
              <a href={`/desk/stock?sku=${encodeURIComponent(variant.sku)}`}>{variant.product.name}</a>
            ) : (
              desk.stock.unknown
            )}
            <b>{desk.order.onHand(onHand - reserved)}</b>
            <small className="soft">
              {variant?.title} · {variant?.sku}
            </small>
          </li>
        ))}
      </ul>
      {levels.edges.length === 0 && <p className="soft">{desk.stock.emptyLow[0]}</p>}
      {levels.pageInfo.hasNextPage && (
        <p>
          <a href="/desk/stock">{desk.today.allLow}</a>
        </p>
      )}
    </section>
  )
}
