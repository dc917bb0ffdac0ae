import { reasonIn } from '@micromart/catalog-import'
import { useDesk } from '../ui/use-desk.ts'
import type { Plan } from './plan.ts'

/** Products that are shown: who wants to see more takes the command. */
const mostShown = 100

/** What would be changed of what is there, before it is. */
export function PlanSection({ plan: { changed, same, compared, stopped } }: { plan: Plan }) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  const words = desk.importReasons
  return (
    <>
      <h2>{said.plan}</h2>
      <p>
        {said.planned(changed.length, same)} {compared !== null && said.planOfFirst(compared)}
      </p>
      {stopped && <p>{reasonIn(words, stopped)}</p>}
      {changed.length > 0 && (
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{said.planProduct}</th>
              <th scope="col">{said.planChanges}</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, mostShown).map(({ slug, name, changes }) => (
              <tr key={slug}>
                <th scope="row">{name}</th>
                <td>{changes.map((change) => reasonIn(words, change)).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > mostShown && <p className="soft">{said.more(changed.length - mostShown)}</p>}
    </>
  )
}
