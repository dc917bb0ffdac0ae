import { useDesk } from '../../ui/use-desk.ts'
import { importPath } from '../import-path.ts'
import { PastFacts } from './past-facts.tsx'
import type { PastImport } from './past-imports.ts'

/** What was brought in, and what taking it back would do, before it is done. */
export function PastPage({ past }: { past: PastImport }) {
  const { desk, formats } = useDesk()
  const said = desk.importUndo
  return (
    <>
      <h1>{said.title}</h1>
      <PastFacts past={past} />
      {past.undoneAt ? (
        <p className="notice" role="status">
          {said.undoneAt(formats.time(past.undoneAt))}
        </p>
      ) : (
        <form method="post" action={`${importPath}/${past.id}`} className="desk-form">
          <p>{said.whatGoes}</p>
          <p className="soft">{said.whatStays}</p>
          <p className="desk-bar">
            <button type="submit" className="button small">
              {said.take}
            </button>
            <a href={importPath}>{said.keep}</a>
          </p>
        </form>
      )}
    </>
  )
}
