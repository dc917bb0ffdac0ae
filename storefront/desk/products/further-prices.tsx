import type { DeskFurtherPricesFragment as Data } from '../../generated/graphql.ts'
import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import type { Form } from '../../http/form.ts'
import { FormFault } from '../../ui/field.tsx'
import type { FieldFaults } from '../numbers.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { AddPrice } from './add-price.tsx'
import { furtherKey } from './change-prices.ts'
import { PriceCells } from './price-cells.tsx'

export const DeskFurtherPricesFragment = graphql(`
  fragment DeskFurtherPrices on Product {
    variants {
      id
      sku
      title
      prices {
        price { amount currency }
        compareAtPrice { amount currency }
      }
    }
  }
`)

type Variant = NonNullable<Data['variants']>[number]

interface FurtherPricesProps {
  product: FragmentType<typeof DeskFurtherPricesFragment>
  /** What stood in the form that was sent, where something of it could not be. */
  sent: Form | undefined
  /** By `furtherKey`. */
  faults: Readonly<Record<string, string>>
  /** What is the matter with a price that was to be added. */
  add: { fault: string | undefined; faults: FieldFaults | undefined }
}

/** What a product's variants cost in other currencies than that which they are priced in themselves. */
export function FurtherPrices({ product, sent, faults, add }: FurtherPricesProps) {
  const { variants } = unmask(DeskFurtherPricesFragment, product)
  const { desk, may } = useDesk()
  const said = desk.product
  const changes = may('catalog:write')
  const rows = (variants ?? []).flatMap((variant) => variant.prices.slice(1).map((priced) => ({ variant, priced })))
  if (!variants || variants.length === 0 || (rows.length === 0 && !changes)) return null
  return (
    <section>
      <h2>{said.further}</h2>
      {rows.length > 0 && (
        <DeskForm>
          <input type="hidden" name="do" value="further" />
          <FormFault>{Object.keys(faults).length > 0 ? said.notPriced : undefined}</FormFault>
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{said.columns.item}</th>
                <th scope="col">{said.currency}</th>
                <th scope="col">{said.columns.price}</th>
                <th scope="col">{said.columns.was}</th>
                {changes && <td />}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ variant, priced }) => {
                const key = furtherKey(variant.id, priced.price.currency)
                return (
                  <Row
                    key={key}
                    {...{ variant, priced, changes }}
                    fault={faults[key]}
                    sent={faults[key] ? sent : undefined}
                  />
                )
              })}
            </tbody>
          </table>
          {changes && (
            <button type="submit" className="button small">
              {said.savePrices}
            </button>
          )}
        </DeskForm>
      )}
      {changes &&
        rows.map(({ variant, priced: { price } }) => (
          <DeskForm key={removalOf(variant.id, price.currency)} id={removalOf(variant.id, price.currency)}>
            <input type="hidden" name="do" value="removePrice" />
            <input type="hidden" name="id" value={variant.id} />
            <input type="hidden" name="currency" value={price.currency} />
          </DeskForm>
        ))}
      {changes && <AddPrice variants={variants} {...add} sent={sent} />}
    </section>
  )
}

interface RowProps {
  variant: Variant
  priced: Variant['prices'][number]
  changes: boolean
  sent: Form | undefined
  fault: string | undefined
}

function Row({ variant: { id, sku, title }, priced, changes, sent, fault }: RowProps) {
  const { desk } = useDesk()
  const said = desk.product
  const { currency } = priced.price
  const what = `${sku}, ${currency}`
  return (
    <tr>
      <th scope="row">
        {title}
        <small className="soft">{sku}</small>
      </th>
      <td data-name={said.currency}>{currency}</td>
      <PriceCells variantId={id} head={said.columns.price} {...{ priced, what, changes, sent, fault }} />
      {changes && (
        <td>
          <button
            type="submit"
            form={removalOf(id, currency)}
            className="button small plain"
            aria-label={`${said.removePrice}: ${what}`}
          >
            {said.removePrice}
          </button>
        </td>
      )}
    </tr>
  )
}

/** A form of its own, beside that of all prices: Enter in a price must not take one away. */
const removalOf = (id: string, currency: string) => `remove-${id}-${currency}`
