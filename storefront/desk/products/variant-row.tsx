import type { DeskVariantsFragment } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import { useDesk } from '../ui/use-desk.ts'

interface VariantRowProps {
  variant: NonNullable<DeskVariantsFragment['variants']>[number]
  changes: boolean
  sent: Form | undefined
  fault: string | undefined
}

/** What can be bought, and what it costs. A field's name says what stood in it: what stays is not sent on. */
export function VariantRow({ variant, changes, sent, fault }: VariantRowProps) {
  const { id, sku, title, weightGrams, price, compareAtPrice, stock } = variant
  const { desk, formats } = useDesk()
  const said = desk.product
  const [now, was] = [priceField('price', variant), priceField('was', variant)]
  return (
    <tr>
      <th scope="row">
        {title}
        <small className="soft">{sku}</small>
      </th>
      <td className="number" data-name={said.columns.left}>
        {stock && <a href={`/desk/stock?sku=${encodeURIComponent(sku)}`}>{stock.onHand - stock.reserved}</a>}
      </td>
      <td className="number" data-name={said.columns.weight}>
        {weightGrams != null && `${weightGrams} g`}
      </td>
      <td data-name={`${said.columns.price} ${price.currency}`}>
        {changes ? (
          <input
            className="short"
            name={now}
            inputMode="decimal"
            aria-label={said.priceOf(sku)}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${id}-fault` : undefined}
            required
            maxLength={20}
            defaultValue={sent?.text(now) ?? price.amount}
            data-next="price"
          />
        ) : (
          formats.money(price)
        )}
        {fault && (
          <span className="fault" id={`${id}-fault`}>
            {fault}
          </span>
        )}
      </td>
      <td data-name={said.columns.was}>
        {changes ? (
          <input
            className="short"
            name={was}
            inputMode="decimal"
            aria-label={said.wasOf(sku)}
            maxLength={20}
            defaultValue={sent?.text(was) ?? compareAtPrice?.amount}
            data-next="was"
          />
        ) : (
          compareAtPrice && formats.money(compareAtPrice)
        )}
      </td>
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
    <form id={withdrawalOf(id)} method="post" data-once>
      <input type="hidden" name="do" value="withdraw" />
      <input type="hidden" name="id" value={id} />
    </form>
  )
}

const withdrawalOf = (id: string) => `withdraw-${id}`

const priceField = (name: string, { id, price, compareAtPrice }: VariantRowProps['variant']) =>
  [name, id, price.currency, price.amount, compareAtPrice?.amount ?? ''].join('|')
