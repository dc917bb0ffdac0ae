import type { DeskVariantsFragment } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { PriceCells } from './price-cells.tsx'

interface VariantRowProps {
  variant: NonNullable<DeskVariantsFragment['variants']>[number]
  changes: boolean
  sent: Form | undefined
  fault: string | undefined
}

/** What can be bought, and what it costs. */
export function VariantRow({ variant, changes, sent, fault }: VariantRowProps) {
  const { id, sku, title, weightGrams, price, stock } = variant
  const { desk, formats } = useDesk()
  const said = desk.product
  return (
    <tr>
      <th scope="row">
        {title}
        <small className="soft">{sku}</small>
      </th>
      <td className="number" data-name={said.columns.left}>
        {stock && (
          <a href={`/desk/stock?sku=${encodeURIComponent(sku)}`}>{formats.count(stock.onHand - stock.reserved)}</a>
        )}
      </td>
      <td className="number" data-name={said.columns.weight}>
        {weightGrams != null && `${formats.count(weightGrams)} g`}
      </td>
      <PriceCells
        variantId={id}
        priced={variant}
        what={sku}
        head={`${said.columns.price} ${price.currency}`}
        {...{ changes, sent, fault }}
      />
      {changes && (
        <td>
          <button
            type="submit"
            form={withdrawalOf(id)}
            className="button small plain"
            aria-label={`${said.withdraw}: ${sku}`}
          >
            {said.withdraw}
          </button>
        </td>
      )}
    </tr>
  )
}

/** A form of its own, beside that of all prices: Enter in a price must not take anything out. */
export function Withdrawal({ id }: { id: string }) {
  return (
    <DeskForm id={withdrawalOf(id)}>
      <input type="hidden" name="do" value="withdraw" />
      <input type="hidden" name="id" value={id} />
    </DeskForm>
  )
}

const withdrawalOf = (id: string) => `withdraw-${id}`
