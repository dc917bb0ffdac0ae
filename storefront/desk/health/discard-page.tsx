import { AsSaid } from '../../ui/as-said.tsx'
import { SurePage } from '../ui/sure-page.tsx'
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
    <SurePage
      question={said.discardTitle}
      hint={said.discardHint(service)}
      fields={{ do: 'discard', service, id }}
      button={said.discardSurely}
      href="/desk/health"
      keep={said.keep}
    >
      <p>
        <strong>{what}</strong>
        <br />
        <small className="soft">
          <AsSaid>{reason}</AsSaid>
        </small>
      </p>
    </SurePage>
  )
}
