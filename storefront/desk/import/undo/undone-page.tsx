import { useDesk } from '../../ui/use-desk.ts'
import { importPath } from '../import-path.ts'
import type { PastImport } from './past-imports.ts'
import type { UndoneSoFar } from './undone-so-far.ts'

/** What came of taking an import back. */
export function UndonePage({ past, soFar }: { past: PastImport; soFar: UndoneSoFar }) {
  const { desk } = useDesk()
  const said = desk.importUndo
  return (
    <>
      <h1 tabIndex={-1}>{said.over(past.file)}</h1>
      <p className="notice" role="status">
        {`${said.cameOff(soFar.archived)} ${said.asBefore(soFar.restored)}`}
      </p>
      {soFar.left.length > 0 && (
        <>
          <h2>{said.left}</h2>
          <ul>
            {soFar.left.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {soFar.moreLeft > 0 && <p className="soft">{desk.catalogImport.more(soFar.moreLeft)}</p>}
          <p>
            <a href={`${importPath}/${past.id}`}>{said.rest}</a>
          </p>
        </>
      )}
      <p className="desk-bar">
        <a className="button small" href="/desk/products?show=all">
          {desk.catalogImport.toProducts}
        </a>
        <a className="button small plain" href={importPath}>
          {desk.catalogImport.another}
        </a>
      </p>
    </>
  )
}
