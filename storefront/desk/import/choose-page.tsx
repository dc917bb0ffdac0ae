import { Field, FormFault } from '../../ui/field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { importPath } from './import-path.ts'
import type { PastImports } from './undo/past-imports.ts'
import { PastList } from './undo/past-list.tsx'

const kinds = '.csv,.tsv,.txt,.gz,text/csv'

interface ChoosePageProps {
  mb: number
  fault: string | undefined
  /** What was brought in before; null where that cannot be told, undefined where it is not asked for. */
  past: PastImports | null | undefined
}

/** A clerk chooses a file, or sees what others have brought. */
export function ChoosePage({ mb, fault, past }: ChoosePageProps) {
  const said = useDesk().desk.catalogImport
  return (
    <>
      <h1>{said.title}</h1>
      <p className="soft">{said.lead}</p>
      <DeskForm action={importPath} encType="multipart/form-data" className="desk-form">
        <FormFault>{fault}</FormFault>
        <Field name="file" type="file" accept={kinds} required label={said.file} hint={said.fileHint(mb)} />
        <Field name="beside" type="file" accept={kinds} label={said.beside} hint={said.besideHint} />
        <button type="submit" name="do" value="look" className="button small">
          {said.look}
        </button>
      </DeskForm>
      {past !== undefined && <PastList past={past} />}
    </>
  )
}
