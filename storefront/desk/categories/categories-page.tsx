import { Field, FormFault } from '../../ui/field.tsx'
import { Empty } from '../ui/empty.tsx'
import { useDesk } from '../ui/use-desk.ts'
import type { TreeRow } from './category-tree.ts'

export interface CategoryFields {
  name: string
  slug: string
  /** The id of the one that it lies in; '' for the top. */
  parent: string
}

export const noCategory: CategoryFields = { name: '', slug: '', parent: '' }

interface CategoriesPageProps {
  rows: readonly TreeRow[]
  fields: CategoryFields
  fault: string | undefined
}

/** The tree, and a form for one more. */
export function CategoriesPage({ rows, fields, fault }: CategoriesPageProps) {
  const { desk, may } = useDesk()
  const said = desk.categories
  return (
    <>
      <h1>{said.title}</h1>
      {rows.length === 0 ? (
        <Empty said={said.empty} />
      ) : (
        <ul className="desk-tree">
          {rows.map(({ id, name, slug, depth }) => (
            <li key={id} data-depth={depth}>
              <a href={`/c/${encodeURIComponent(slug)}`}>{name}</a> <span className="soft">{slug}</span>
            </li>
          ))}
        </ul>
      )}
      {may('catalog:write') && (
        <form method="post" className="desk-form" data-once>
          <h2>{said.addTitle}</h2>
          <FormFault>{fault}</FormFault>
          <Field name="name" label={said.name} required maxLength={200} defaultValue={fields.name} />
          <Field
            name="slug"
            label={said.slug}
            hint={desk.product.slugHint}
            maxLength={80}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            defaultValue={fields.slug}
          />
          <p className="field">
            <label htmlFor="parent">{said.parent}</label>
            <select id="parent" name="parent" defaultValue={fields.parent}>
              <option value="">{said.top}</option>
              {rows.map(({ id, name, depth }) => (
                <option key={id} value={id}>
                  {'– '.repeat(depth)}
                  {name}
                </option>
              ))}
            </select>
          </p>
          <button type="submit" className="button small">
            {said.add}
          </button>
        </form>
      )}
    </>
  )
}
