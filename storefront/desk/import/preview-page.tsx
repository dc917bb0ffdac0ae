import { encodings, type ImportReport, mostPieces, reasonIn } from '@micromart/catalog-import'
import { Field, FormFault } from '../../ui/field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { Carried } from './carried.tsx'
import { type ChoiceFault, type Choices, nameOfChoices } from './choices.ts'
import { ColumnFields } from './column-fields.tsx'
import { importPath } from './import-path.ts'
import type { Plan } from './plan.ts'
import { PlanSection } from './plan-section.tsx'
import { Sample } from './sample.tsx'
import type { PackedFile } from './sent-file.ts'
import { toldOnce } from './so-far.ts'
import { ToldLines } from './told-lines.tsx'

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
  const facts = understood && [
    { name: said.facts.platform, text: understood.platform ?? said.untold },
    { name: said.facts.encoding, text: understood.encoding },
    { name: said.facts.separator, text: said.separators[understood.delimiter] ?? understood.delimiter },
    { name: said.facts.decimals, text: understood.decimals ? said.decimals[understood.decimals] : said.untold },
    { name: said.facts.currency, text: understood.currencies.join(', ') || said.untold },
    { name: said.facts.rows, text: String(rows) },
    { name: said.facts.categories, text: String(understood.categories) },
  ]
  const fault = (of: ChoiceFault, text: string) => ({ fault: faults.includes(of) ? text : undefined })
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
        <fieldset>
          <legend>{said.options}</legend>
          <p className="field">
            <label htmlFor="encoding">{said.encoding}</label>
            <select id="encoding" name="encoding" defaultValue={choices.encoding}>
              <option value="">{said.asFound(choices.encoding === '' ? (understood?.encoding ?? '') : '…')}</option>
              {encodings.map((encoding) => (
                <option key={encoding}>{encoding}</option>
              ))}
            </select>
          </p>
          <Field
            name="currency"
            label={said.currency}
            maxLength={3}
            defaultValue={choices.currency}
            {...fault('currency', said.faults.currency)}
          />
          <Field
            name="stock"
            label={said.stock}
            hint={said.stockHint}
            inputMode="numeric"
            maxLength={9}
            defaultValue={choices.stock}
            {...fault('stock', said.faults.stock(mostPieces))}
          />
          <Field
            name="picturesFrom"
            label={said.picturesFrom}
            maxLength={500}
            defaultValue={choices.picturesFrom}
            {...fault('picturesFrom', said.faults.picturesFrom)}
          />
        </fieldset>
        <label className="check">
          <input type="checkbox" name="free" value="yes" defaultChecked={choices.free} /> {said.free}
        </label>
        <label className="check">
          <input type="checkbox" name="update" value="yes" defaultChecked={choices.update} /> {said.update}
        </label>
        <p className="soft">{said.updateHint}</p>
      </DeskForm>
      {plan && <PlanSection plan={plan} />}
      {facts && (
        <>
          <h2>{said.understood}</h2>
          <dl className="desk-facts">
            {facts.map((fact) => (
              <div key={fact.name}>
                <dt>{fact.name}</dt>
                <dd>{fact.text}</dd>
              </div>
            ))}
          </dl>
          {understood.remarks.map((remark) => (
            <p key={remark.reason}>{reasonIn(words, remark)}</p>
          ))}
        </>
      )}
      <ToldLines title={said.refused(refused.length)} told={refusals.told} more={refusals.more} />
      <ToldLines title={said.notes} told={noted.told} more={noted.more} />
      {understood?.sample && <Sample product={understood.sample} />}
    </>
  )
}
