import { Field, FormFault } from '../../ui/field.tsx'
import { KeyField } from '../../ui/key-field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { Empty } from '../ui/empty.tsx'
import { SlugField } from '../ui/slug-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import type { TreeRow } from './category-tree.ts'
import { ParentField } from './parent-field.tsx'

export interface CategoryFields {
  key?: string
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
  const mark = useMarks(fault)
  return (
    <>
      <h1>{said.title}</h1>
      {rows.length === 0 ? (
        <Empty said={said.empty} />
      ) : (
        <ul className="desk-tree">
          {rows.map(({ id, name, slug, depth }) => (
            <li key={id} data-depth={depth}>
              <a href={`/desk/categories/${encodeURIComponent(id)}`}>{name}</a> <span className="soft">{slug}</span>
            </li>
          ))}
        </ul>
      )}
      {may('catalog:write') && (
        <DeskForm className="desk-form">
          <h2>{said.addTitle}</h2>
          <FormFault>{fault}</FormFault>
          <KeyField sent={fields.key} />
          <Field name="name" label={said.name} required maxLength={200} defaultValue={fields.name} {...mark('name')} />
          <SlugField hint={desk.product.slugHint} slug={fields.slug} mark={mark('slug')} />
          <ParentField rows={rows} chosen={fields.parent} mark={mark('parentId')} />
          <button type="submit" className="button small">
            {said.add}
          </button>
        </DeskForm>
      )}
    </>
  )
}
