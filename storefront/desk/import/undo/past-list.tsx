import { Paging } from '../../../ui/paging.tsx'
import { useDesk } from '../../ui/use-desk.ts'
import { importPath } from '../import-path.ts'
import type { PastImports } from './past-imports.ts'

/** What was brought in before: who, when, and what came of it. Each leads to where it is taken back. */
export function PastList({ past }: { past: PastImports | null }) {
  const { desk, formats } = useDesk()
  const said = desk.importUndo
  if (past?.edges.length === 0 && !past.pageInfo.hasPreviousPage) return null
  return (
    <>
      <h2>{said.past}</h2>
      {past === null ? (
        <p className="soft">{said.pastAway}</p>
      ) : (
        <>
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{said.facts.file}</th>
                <th scope="col">{said.facts.when}</th>
                <th scope="col">{said.facts.who}</th>
                <th scope="col" className="number">
                  {said.facts.made}
                </th>
                <th scope="col" className="number">
                  {said.facts.changed}
                </th>
                <th scope="col">{said.facts.state}</th>
              </tr>
            </thead>
            <tbody>
              {past.edges.map(({ node }) => (
                <tr key={node.id}>
                  <th scope="row">
                    <a href={`${importPath}/${node.id}`}>{node.file}</a>
                  </th>
                  <td data-name={said.facts.when}>{formats.time(node.begunAt)}</td>
                  <td data-name={said.facts.who}>{node.begunBy?.name}</td>
                  <td className="number" data-name={said.facts.made}>
                    {node.made}
                  </td>
                  <td className="number" data-name={said.facts.changed}>
                    {node.changed}
                  </td>
                  <td data-name={said.facts.state}>{node.undoneAt ? said.undone : said.stands}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Paging page={past.pageInfo} />
        </>
      )}
    </>
  )
}
