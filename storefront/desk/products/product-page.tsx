import type { ComponentProps } from 'react'
import type { DeskProductQuery } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import type { TreeRow } from '../categories/category-tree.ts'
import type { FieldFaults } from '../numbers.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { FurtherPrices } from './further-prices.tsx'
import { OptionsForm } from './options-form.tsx'
import { type ProductFields, ProductForm } from './product-form.tsx'
import { Variants } from './variants.tsx'
import { Withdrawn } from './withdrawn.tsx'

/** What is the matter with a form that was sent, and what stood in it. */
export interface Refused {
  sent?: Form
  /** With what the product is said to be. */
  form?: string
  fields?: ProductFields
  /** With a variant that was to be added. */
  variant?: string
  /** With what it varies by. */
  options?: string
  /** With prices, by variant. */
  prices?: Readonly<Record<string, string>>
  /** With trade numbers, by variant. */
  gtins?: Readonly<Record<string, string>>
  /** With prices in further currencies, by `furtherKey`. */
  further?: Readonly<Record<string, string>>
  /** With one that was to be added. */
  addPrice?: string
  /** With the numbers of either, by field. */
  faults?: FieldFaults
}

interface ProductPageProps {
  product: NonNullable<DeskProductQuery['product']>
  categories: readonly TreeRow[]
  withdrawn: ComponentProps<typeof Withdrawn>['data']
  refused: Refused
}

/** A product from behind: what it is said to be, what can be bought of it, and whether it is. */
export function ProductPage({ product, categories, withdrawn, refused }: ProductPageProps) {
  const { desk, may } = useDesk()
  const said = desk.product
  const { name, slug, status, brand, description } = product
  const fields = refused.fields ?? {
    name,
    brand: brand ?? '',
    slug,
    description: description ?? '',
    pictures: product.media.map(({ url, alt }) => ({ url, alt: alt ?? null })),
    more: '',
    options: '',
    categoryIds: product.categories.map(({ id }) => id),
  }
  return (
    <>
      <h1>{name}</h1>
      <div className="desk-bar">
        <span className={`state ${status.toLowerCase()}`}>{desk.products.states[status]}</span>
        {status === 'ACTIVE' && <a href={`/p/${encodeURIComponent(slug)}`}>{said.inShop}</a>}
        {may('catalog:write') && status !== 'ACTIVE' && <Do what="publish" button={said.publish} />}
        {may('catalog:write') && status !== 'ARCHIVED' && <Do what="archive" button={said.archive} plain />}
      </div>
      <Variants
        product={product}
        sent={refused.sent}
        faults={refused.prices ?? {}}
        gtinFaults={refused.gtins ?? {}}
        add={{ fault: refused.variant, faults: refused.faults }}
      />
      <FurtherPrices
        product={product}
        sent={refused.sent}
        faults={refused.further ?? {}}
        add={{ fault: refused.addPrice, faults: refused.faults }}
      />
      <Withdrawn data={withdrawn} />
      {may('catalog:write') && <OptionsForm product={product} fault={refused.options} sent={refused.sent} />}
      {may('catalog:write') && (
        <section>
          <h2>{desk.products.columns.product}</h2>
          <ProductForm
            fields={fields}
            categories={categories}
            isNew={false}
            edition={product.edition}
            fault={refused.form}
          />
        </section>
      )}
    </>
  )
}

function Do({ what, button, plain }: { what: string; button: string; plain?: boolean }) {
  return (
    <DeskForm>
      <input type="hidden" name="do" value={what} />
      <button type="submit" className={plain ? 'button small plain' : 'button small'}>
        {button}
      </button>
    </DeskForm>
  )
}
