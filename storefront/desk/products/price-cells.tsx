import type { Form } from '../../http/form.ts'
import { useDesk } from '../ui/use-desk.ts'

interface Amount {
  amount: string
  currency: string
}

interface PriceCellsProps {
  variantId: string
  priced: { price: Amount; compareAtPrice?: Amount | null | undefined }
  /** Whose price it is, for who does not see the row. */
  what: string
  /** What heads the price, where the row is no row of a table. */
  head: string
  changes: boolean
  sent: Form | undefined
  fault: string | undefined
}

/** What something costs, and what it did before the sale. A field's name says what stood in it: what stays is not sent on. */
export function PriceCells({ variantId, priced, what, head, changes, sent, fault }: PriceCellsProps) {
  const { desk, formats } = useDesk()
  const said = desk.product
  const { price, compareAtPrice } = priced
  const field = (name: 'price' | 'was') =>
    [name, variantId, price.currency, price.amount, compareAtPrice?.amount ?? ''].join('|')
  const faultId = `${variantId}-${price.currency}-fault`
  return (
    <>
      <td data-name={head}>
        {changes ? (
          <input
            className="short"
            name={field('price')}
            inputMode="decimal"
            aria-label={said.priceOf(what)}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? faultId : undefined}
            required
            maxLength={20}
            defaultValue={sent?.text(field('price')) ?? formats.typed(price.amount)}
            data-next="price"
          />
        ) : (
          formats.money(price)
        )}
        {fault && (
          <span className="fault" id={faultId}>
            {fault}
          </span>
        )}
      </td>
      <td data-name={said.columns.was}>
        {changes ? (
          <input
            className="short"
            name={field('was')}
            inputMode="decimal"
            aria-label={said.wasOf(what)}
            maxLength={20}
            defaultValue={
              sent?.text(field('was')) ?? (compareAtPrice ? formats.typed(compareAtPrice.amount) : undefined)
            }
            data-next="was"
          />
        ) : (
          compareAtPrice && formats.money(compareAtPrice)
        )}
      </td>
    </>
  )
}
