import { AsSaid } from '../../ui/as-said.tsx'
import { useDesk } from '../ui/use-desk.ts'
import type { ServiceName } from './health-query.ts'

interface DiscardPageProps {
  service: ServiceName
  id: string
  what: string
  reason: string
}

/** Asks once more, as what is discarded is lost. */
export function DiscardPage({ service, id, what, reason }: DiscardPageProps) {
  const { desk } = useDesk()
  const said = desk.health
  return (
    <form method="post" action="/desk/health" className="desk-form" data-once>
      <h1>{said.discardTitle}</h1>
      <p className="notice">{said.discardHint(service)}</p>
      <p>
        <strong>{what}</strong>
        <br />
        <small className="soft">
          <AsSaid>{reason}</AsSaid>
        </small>
      </p>
      <input type="hidden" name="service" value={service} />
      <input type="hidden" name="id" value={id} />
      <p className="desk-bar">
        <button type="submit" name="do" value="discard-surely" className="button small">
          {said.discardSurely}
        </button>
        <a href="/desk/health">{said.keep}</a>
      </p>
    </form>
  )
}
