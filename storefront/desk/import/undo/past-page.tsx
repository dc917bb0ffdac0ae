import { reasonIn } from '@micromart/catalog-import'
import { DeskForm } from '../../ui/desk-form.tsx'
import { useDesk } from '../../ui/use-desk.ts'
import { ChangesTable } from '../changes-table.tsx'
import { importPath } from '../import-path.ts'
import { PastFacts } from './past-facts.tsx'
import type { PastImport } from './past-imports.ts'
import type { Plan } from './undo-plan.ts'

/** Things that stay, of those that are listed. */
const mostLeft = 100

interface PastPageProps {
  past: PastImport
  plan: Plan
}

/** What was brought in, and what taking it back would do just now, before it is done. */
export function PastPage({ past, plan }: PastPageProps) {
  const { desk, formats } = useDesk()
  const said = desk.importUndo
  return (
    <>
      <h1>{said.title}</h1>
      <PastFacts past={past} />
      {past.undoneAt && (
        <p className="notice" role="status">
          {said.undoneAt(formats.time(past.undoneAt))}
        </p>
      )}
      {past.undoneAt && plan.back.length === 0 ? null : <TakeBack past={past} plan={plan} />}
    </>
  )
}

function TakeBack({ past: { id, undoneAt }, plan: { back, left, looked, stopped } }: PastPageProps) {
  const { desk } = useDesk()
  const said = desk.importUndo
  const isTheirs = left.some(({ reason }) => reason === 'changed-since')
  return (
    <DeskForm action={`${importPath}/${id}`} className="desk-form">
      <h2>{undoneAt ? said.otherwise : said.goes}</h2>
      <p>{undoneAt ? said.whatIsOtherwise : said.whatGoes}</p>
      {looked !== null && <p>{said.lookedAt(looked)}</p>}
      {stopped && <p>{reasonIn(desk.importReasons, stopped)}</p>}
      <ChangesTable changed={back.map(({ product: name, changes }) => ({ name, changes }))} />
      {left.length > 0 && (
        <>
          <h2>{said.left}</h2>
          <ul>
            {[...new Set(left.slice(0, mostLeft).map((one) => reasonIn(desk.importReasons, one)))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {left.length > mostLeft && <p className="soft">{desk.catalogImport.more(left.length - mostLeft)}</p>}
        </>
      )}
      {undoneAt ? <input type="hidden" name="force" value="yes" /> : <p className="soft">{said.whatStays}</p>}
      {isTheirs && !undoneAt && (
        <label className="check">
          <input type="checkbox" name="force" value="yes" /> {said.force}
        </label>
      )}
      <p className="desk-bar">
        <button type="submit" className="button small">
          {undoneAt ? said.takeRest : said.take}
        </button>
        <a href={importPath}>{said.keep}</a>
      </p>
    </DeskForm>
  )
}
