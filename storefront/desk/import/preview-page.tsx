import { type ImportReport, reasonIn } from '@micromart/catalog-import'
import { FormFault } from '../../ui/field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { Carried } from './carried.tsx'
import { type ChoiceFault, type Choices, nameOfChoices } from './choices.ts'
import { ColumnFields } from './column-fields.tsx'
import { importPath } from './import-path.ts'
import { OptionFields } from './option-fields.tsx'
import type { Plan } from './plan.ts'
import { PlanSection } from './plan-section.tsx'
import { Sample } from './sample.tsx'
import type { PackedFile } from './sent-file.ts'
import { toldOnce } from './so-far.ts'
import { ToldLines } from './told-lines.tsx'
import { Understood } from './understood.tsx'

interface PreviewPageProps {
  report: ImportReport
  headings: readonly string[]
  /** Where what is there already is to be changed. */
  plan: Plan | null
  file: PackedFile
  choices: Choices
  faults: readonly ChoiceFault[]
}

/** How a file was understood, and what would come of it; nothing of it is in the shop yet. */
export function PreviewPage({ report, headings, plan, file, choices, faults }: PreviewPageProps) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  const words = desk.importReasons
  const { understood, imported, variants, withheld, refused, notes, rows, stopped } = report
  const refusals = toldOnce(
    [],
    refused.map(({ line, reason }) => ({ line, text: reasonIn(words, reason) })),
  )
  const noted = toldOnce(
    [],
    notes.map(({ line, note }) => ({ line, text: reasonIn(words, note) })),
  )
  return (
    <>
      <h1>{said.preview(file.beside ? `${file.name}, ${file.beside.name}` : file.name)}</h1>
      <FormFault>{stopped ? reasonIn(words, stopped) : undefined}</FormFault>
      {!stopped && (
        <p className="notice" role="status">
          {imported > 0 ? said.wouldCome(imported, variants) : said.nothing} {withheld > 0 && said.withheld(withheld)}
        </p>
      )}
      <DeskForm action={importPath} encType="multipart/form-data" className="desk-form">
        <Carried file={file} />
        {plan && <input type="hidden" name="seen" value={nameOfChoices(choices)} />}
        <div className="desk-bar">
          {/* What an Enter sends: nothing is brought in by it. */}
          <button type="submit" name="do" value="look" className="button small plain">
            {said.lookAgain}
          </button>
          {imported > 0 && (
            <button type="submit" name="do" value="begin" className="button small">
              {said.bringIn(imported)}
            </button>
          )}
        </div>
        {headings.length > 0 && <ColumnFields understood={understood} headings={headings} chosen={choices.columns} />}
        <OptionFields encoding={understood?.encoding} choices={choices} faults={faults} />
      </DeskForm>
      {plan && <PlanSection plan={plan} />}
      {understood && <Understood understood={understood} rows={rows} />}
      <ToldLines title={said.refused(refused.length)} told={refusals.told} more={refusals.more} />
      <ToldLines title={said.notes} told={noted.told} more={noted.more} />
      {understood?.sample && <Sample product={understood.sample} />}
    </>
  )
}
