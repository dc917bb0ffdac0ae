import { reasonIn } from '@micromart/catalog-import'
import { useDesk } from '../ui/use-desk.ts'
import { ChangesTable } from './changes-table.tsx'
import type { Plan } from './plan.ts'

/** What would be changed of what is there, before it is. */
export function PlanSection({ plan: { changed, same, compared, stopped } }: { plan: Plan }) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  return (
    <>
      <h2>{said.plan}</h2>
      <p>
        {said.planned(changed.length, same)} {compared !== null && said.planOfFirst(compared)}
      </p>
      {stopped && <p>{reasonIn(desk.importReasons, stopped)}</p>}
      <ChangesTable changed={changed} />
    </>
  )
}
