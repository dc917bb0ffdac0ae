import { type Change, reasonIn } from '@micromart/catalog-import'
import { useDesk } from '../ui/use-desk.ts'

/** Products that are shown: who wants to see more takes the command. */
const mostShown = 100

/** What changes of products, or would. */
export function ChangesTable({ changed }: { changed: readonly { name: string; changes: readonly Change[] }[] }) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  if (changed.length === 0) return null
  return (
    <>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{said.planProduct}</th>
            <th scope="col">{said.planChanges}</th>
          </tr>
        </thead>
        <tbody>
          {changed.slice(0, mostShown).map(({ name, changes }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two products may have one name, and nothing moves.
            <tr key={place}>
              <th scope="row">{name}</th>
              <td>{changes.map((change) => reasonIn(desk.importReasons, change)).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed.length > mostShown && <p className="soft">{said.more(changed.length - mostShown)}</p>}
    </>
  )
}
