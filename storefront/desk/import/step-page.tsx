import { reasonIn, type Stop } from '@micromart/catalog-import'
import { FormFault } from '../../ui/field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { Carried } from './carried.tsx'
import type { Choices } from './choices.ts'
import { Counts } from './counts.tsx'
import { importPath } from './import-path.ts'
import type { PackedFile } from './sent-file.ts'
import type { SoFar } from './so-far.ts'
import { ToldLines } from './told-lines.tsx'

interface StepPageProps {
  soFar: SoFar
  stopped: Stop | null
  file: PackedFile
  choices: Choices
}

/** How far it is, and the form that goes on: the script sends it, or the reader. */
export function StepPage({ soFar, stopped, file, choices }: StepPageProps) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  return (
    <>
      <h1>{said.running}</h1>
      <FormFault>{stopped ? reasonIn(desk.importReasons, stopped) : undefined}</FormFault>
      {stopped && <p>{said.interrupted}</p>}
      <p role="status" data-told>
        {said.progress(soFar.from, soFar.of)}
      </p>
      <progress aria-label={said.running} max={Math.max(1, soFar.of)} value={soFar.from} />
      <DeskForm
        action={importPath}
        encType="multipart/form-data"
        className="desk-form"
        data-goes-on={stopped ? 'waits' : 'now'}
        data-stopped={said.stopped}
        data-lost={said.lost}
      >
        <input type="hidden" name="do" value="step" />
        <input type="hidden" name="soFar" value={JSON.stringify(soFar)} />
        <Carried file={file} choices={choices} />
        <div className="desk-bar">
          <button type="submit" className="button small">
            {said.goOn}
          </button>
          <button type="button" className="button small plain scripted-only" data-stop>
            {said.stop}
          </button>
        </div>
      </DeskForm>
      <p className="soft">{said.keepOpen}</p>
      <Counts soFar={soFar} />
      <ToldLines title={said.refused(soFar.refused)} told={soFar.refusals} more={soFar.moreRefusals} />
    </>
  )
}
