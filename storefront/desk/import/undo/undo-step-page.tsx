import { reasonIn, type Stop } from '@micromart/catalog-import'
import { FormFault } from '../../../ui/field.tsx'
import { DeskForm } from '../../ui/desk-form.tsx'
import { useDesk } from '../../ui/use-desk.ts'
import { importPath } from '../import-path.ts'
import type { PastImport } from './past-imports.ts'
import type { UndoneSoFar } from './undone-so-far.ts'

interface UndoStepPageProps {
  past: PastImport
  soFar: UndoneSoFar
  stopped: Stop | null
}

/** How much is taken back, and the form that goes on: the script sends it, or the reader. */
export function UndoStepPage({ past, soFar, stopped }: UndoStepPageProps) {
  const { desk } = useDesk()
  const said = desk.importUndo
  const { goOn, stop } = desk.catalogImport
  const all = past.made + past.changed
  return (
    <>
      <h1>{said.running}</h1>
      <FormFault>{stopped ? reasonIn(desk.importReasons, stopped) : undefined}</FormFault>
      <p role="status" data-told>
        {said.progress(soFar.done, all)}
      </p>
      <progress aria-label={said.running} max={Math.max(1, all)} value={soFar.done} />
      <DeskForm
        action={`${importPath}/${past.id}`}
        className="desk-form"
        data-goes-on={stopped ? 'waits' : 'now'}
        data-stopped={said.stopped}
        data-lost={said.lost}
      >
        <input type="hidden" name="soFar" value={JSON.stringify(soFar)} />
        <div className="desk-bar">
          <button type="submit" className="button small">
            {goOn}
          </button>
          <button type="button" className="button small plain scripted-only" data-stop>
            {stop}
          </button>
        </div>
      </DeskForm>
      <p className="soft">{said.keepOpen}</p>
    </>
  )
}
