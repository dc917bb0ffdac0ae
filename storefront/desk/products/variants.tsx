import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import type { FieldFaults } from '../numbers.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { AddVariant } from './add-variant.tsx'
import { VariantRow, Withdrawal } from './variant-row.tsx'

export const DeskVariantsFragment = graphql(`
  fragment DeskVariants on Product {
    options { name values }
    variants {
      id
      sku
      title
      weightGrams
      gtin
      price { amount currency }
      compareAtPrice { amount currency }
      stock @include(if: $stock) { id onHand reserved }
    }
  }
`)

interface VariantsProps {
  product: FragmentType<typeof DeskVariantsFragment>
  /** What stood in the form that was sent, where not all prices could be changed. */
  sent: Form | undefined
  faults: Readonly<Record<string, string>>
  /** The same of trade numbers. */
  gtinFaults: Readonly<Record<string, string>>
  /** What is the matter with a variant that was to be added. */
  add: { fault: string | undefined; faults: FieldFaults | undefined }
}

/** What can be bought of a product, and what it costs. */
export function Variants({ product, sent, faults, gtinFaults, add }: VariantsProps) {
  const { options, variants } = unmask(DeskVariantsFragment, product)
  const { desk, may } = useDesk()
  const said = desk.product
  const changes = may('catalog:write')
  const isFaulted = Object.keys({ ...faults, ...gtinFaults }).length > 0
  return (
    <section>
      <h2>{said.variants}</h2>
      {variants && variants.length > 0 && (
        <DeskForm>
          <input type="hidden" name="do" value="prices" />
          <FormFault>{isFaulted ? said.notPriced : undefined}</FormFault>
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{said.columns.item}</th>
                <th scope="col" className="number">
                  {said.columns.left}
                </th>
                <th scope="col" className="number">
                  {said.columns.weight}
                </th>
                <th scope="col">{said.columns.gtin}</th>
                <th scope="col">{said.columns.price}</th>
                <th scope="col">{said.columns.was}</th>
                {changes && <td />}
              </tr>
            </thead>
            <tbody>
              {variants.map((variant) => (
                <VariantRow
                  key={variant.id}
                  variant={variant}
                  changes={changes}
                  sent={sent}
                  fault={faults[variant.id]}
                  gtinFault={gtinFaults[variant.id]}
                />
              ))}
            </tbody>
          </table>
          {changes && (
            <div className="desk-bar">
              <button type="submit" className="button small">
                {said.saveVariants}
              </button>
              <p className="soft">{said.pricesHint}</p>
            </div>
          )}
        </DeskForm>
      )}
      {changes && variants?.map(({ id }) => <Withdrawal key={id} id={id} />)}
      {changes && <AddVariant options={options} currency={variants?.[0]?.price.currency} {...add} sent={sent} />}
    </section>
  )
}
