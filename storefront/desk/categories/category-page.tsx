import { Field, FormFault } from '../../ui/field.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { SlugField } from '../ui/slug-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'
import type { CategoryFields } from './categories-page.tsx'
import { mayLieIn, type TreeRow } from './category-tree.ts'
import { ParentField } from './parent-field.tsx'

interface CategoryPageProps {
  category: TreeRow
  rows: readonly TreeRow[]
  fields: CategoryFields
  fault: string | undefined
}

/** One category: what it is called, where it lies, and the way out. */
export function CategoryPage({ category, rows, fields, fault }: CategoryPageProps) {
  const { desk, may } = useDesk()
  const said = desk.categories
  const mark = useMarks(fault)
  const isEmpty = rows.every(({ parent }) => parent !== category.id)
  return (
    <>
      <nav className="trail">
        <a href="/desk/categories">← {said.back}</a>
        <a href={`/c/${encodeURIComponent(category.slug)}`}>{said.inShop}</a>
      </nav>
      <h1>{category.name}</h1>
      <FormFault>{fault}</FormFault>
      {may('catalog:write') && (
        <>
          <DeskForm className="desk-form">
            <input type="hidden" name="do" value="save" />
            <input type="hidden" name="edition" value={category.edition} />
            <Field
              name="name"
              label={said.name}
              required
              maxLength={200}
              defaultValue={fields.name}
              {...mark('name')}
            />
            <SlugField hint={said.slugHint} slug={fields.slug} mark={mark('slug')} required />
            <ParentField rows={mayLieIn(rows, category.id)} chosen={fields.parent} mark={mark('parentId')} />
            <button type="submit" className="button small">
              {said.save}
            </button>
          </DeskForm>
          {isEmpty && (
            <DeskForm className="desk-bar">
              <input type="hidden" name="do" value="withdraw" />
              <button type="submit" className="button small plain">
                {said.withdraw}
              </button>
              <p className="soft">{said.withdrawHint}</p>
            </DeskForm>
          )}
        </>
      )}
    </>
  )
}
