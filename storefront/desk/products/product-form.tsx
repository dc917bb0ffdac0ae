import { Field, FormFault } from '../../ui/field.tsx'
import { KeyField } from '../../ui/key-field.tsx'
import type { TreeRow } from '../categories/category-tree.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { SlugField } from '../ui/slug-field.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { type Mark, useMarks } from '../ui/use-marks.ts'
import { PicturesField } from './pictures-field.tsx'
import type { ProductPicture } from './product-fields.ts'

/** What stands in a product's fields. */
export interface ProductFields {
  key?: string
  name: string
  brand: string
  slug: string
  description: string
  pictures: readonly ProductPicture[]
  /** Pictures at other addresses, one a line. */
  more: string
  /** An option a line. */
  options: string
  categoryIds: readonly string[]
}

interface ProductFormProps {
  fields: ProductFields
  categories: readonly TreeRow[]
  /** Its address and what varies are chosen once. */
  isNew: boolean
  /** Of one that there is, as it is shown. */
  edition?: string
  fault?: string | null | undefined
}

/** What a product is said to be. */
export function ProductForm({ fields, categories, isNew, edition, fault }: ProductFormProps) {
  const { desk } = useDesk()
  const said = desk.product
  const mark = useMarks(fault)
  return (
    <DeskForm encType="multipart/form-data" className="desk-form">
      <FormFault>{fault}</FormFault>
      <input type="hidden" name="do" value="save" />
      <input type="hidden" name="edition" value={edition} />
      {isNew && <KeyField sent={fields.key} />}
      <Field name="name" label={said.name} required maxLength={700} defaultValue={fields.name} {...mark('name')} />
      <Field name="brand" label={said.brand} maxLength={200} defaultValue={fields.brand} {...mark('brand')} />
      <SlugField
        hint={isNew ? said.slugHint : desk.categories.slugHint}
        slug={fields.slug}
        mark={mark('slug')}
        required={!isNew}
      />
      <Lines
        name="description"
        label={said.description}
        hint={said.descriptionHint}
        text={fields.description}
        mark={mark('description')}
        rows={6}
      />
      <fieldset>
        <legend>{said.categories}</legend>
        <input type="hidden" name="stood" value={fields.categoryIds.join(' ')} />
        {/* What the tree does not show stays. */}
        {fields.categoryIds
          .filter((id) => !categories.some((shown) => shown.id === id))
          .map((id) => (
            <input key={id} type="hidden" name="category" value={id} />
          ))}
        <div className="desk-choices">
          {categories.map(({ id, name, depth }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                name="category"
                value={id}
                defaultChecked={fields.categoryIds.includes(id)}
                {...mark('categoryIds')}
              />
              {'– '.repeat(depth)}
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <PicturesField pictures={fields.pictures} />
      <Lines
        name="media"
        label={said.pictureAddresses}
        hint={said.picturesHint}
        text={fields.more}
        mark={mark('media')}
        rows={2}
      />
      {isNew && (
        <Lines
          name="options"
          label={said.options}
          hint={said.optionsHint}
          text={fields.options}
          mark={mark('options')}
          rows={2}
        />
      )}
      <button type="submit" className="button small">
        {isNew ? said.create : said.save}
      </button>
    </DeskForm>
  )
}

interface LinesProps {
  name: string
  label: string
  hint: string
  text: string
  rows: number
  mark: Mark
}

function Lines({ name, label, hint, text, rows, mark }: LinesProps) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <textarea id={name} name={name} rows={rows} defaultValue={text} aria-describedby={`${name}-hint`} {...mark} />
      <small id={`${name}-hint`} className="soft">
        {hint}
      </small>
    </p>
  )
}
