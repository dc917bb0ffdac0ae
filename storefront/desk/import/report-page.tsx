import { useDesk } from '../ui/use-desk.ts'
import { Counts } from './counts.tsx'
import { importPath } from './import-path.ts'
import type { SoFar } from './so-far.ts'
import { ToldLines } from './told-lines.tsx'

/** What came of a file, all in all. */
export function ReportPage({ soFar }: { soFar: SoFar }) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  const changedAny = soFar.made + soFar.changed > 0
  return (
    <>
      <h1 tabIndex={-1}>{said.over}</h1>
      <Counts soFar={soFar} />
      {soFar.withheld > 0 && <p>{said.withheld(soFar.withheld)}</p>}
      <p className="desk-bar">
        <a className="button small" href="/desk/products?show=all">
          {said.toProducts}
        </a>
        <a className="button small plain" href="/desk/products?show=drafts">
          {said.toDrafts}
        </a>
        <a className="button small plain" href={importPath}>
          {said.another}
        </a>
        {soFar.id && changedAny && (
          <a className="button small plain" href={`${importPath}/${soFar.id}`}>
            {desk.importUndo.take}
          </a>
        )}
      </p>
      <ToldLines title={said.refused(soFar.refused)} told={soFar.refusals} more={soFar.moreRefusals} />
      <ToldLines title={said.notes} told={soFar.notes} more={soFar.moreNotes} />
    </>
  )
}
