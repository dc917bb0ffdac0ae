import { type Role, roles, type Understood } from '@micromart/catalog-import'
import { useDesk } from '../ui/use-desk.ts'
import { type Choices, noColumn, ofHeading } from './choices.ts'

interface ColumnFieldsProps {
  understood: Understood | null
  headings: readonly string[]
  chosen: Choices['columns']
}

/** Each field, and the column that it is read from; any may be another. */
export function ColumnFields({ understood, headings, chosen }: ColumnFieldsProps) {
  const said = useDesk().desk.catalogImport
  const found = new Map((understood?.columns ?? []).map(({ field, headings: of }) => [field, of]))
  const needed: readonly Role[] = ['name', 'price']
  const shown = roles.filter((role) => found.has(role) || chosen[role] !== undefined || needed.includes(role))
  const field = (role: Role) => (
    <p key={role} className="field">
      <label htmlFor={`column.${role}`}>{said.roles[role]}</label>
      <select id={`column.${role}`} name={`column.${role}`} defaultValue={chosen[role] ?? ''}>
        <option value="">
          {chosen[role] === undefined ? said.asFound((found.get(role) ?? []).join(', ')) : said.asFound('…')}
        </option>
        <option value={noColumn}>{said.noColumn}</option>
        {headings.map((heading) => (
          <option key={heading} value={ofHeading(heading)}>
            {heading}
          </option>
        ))}
      </select>
    </p>
  )
  return (
    <>
      <fieldset>
        <legend>{said.columns}</legend>
        {shown.map(field)}
      </fieldset>
      <details>
        <summary>{said.moreColumns}</summary>
        <fieldset aria-label={said.moreColumns}>{roles.filter((role) => !shown.includes(role)).map(field)}</fieldset>
      </details>
      <p className="soft">{said.columnsHint}</p>
      {understood && understood.unused.length > 0 && (
        <p className="soft">{said.unused(understood.unused.join(', '))}</p>
      )}
    </>
  )
}
