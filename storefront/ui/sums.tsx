import { graphql } from '../generated/index.ts'
import type { Money } from '../words/format.ts'
import { useVisit } from './shop-context.tsx'

export const SumsFragment = graphql(`
  fragment Sums on CartTotals {
    subtotal { amount currency }
    discount { amount currency }
    shipping { amount currency }
    tax { amount currency }
    total { amount currency }
  }
`)

interface SumsProps {
  subtotal: Money
  discount: Money
  /** Null, as the tax, as long as nobody knows where it goes. */
  shipping?: Money | null
  tax?: Money | null
  total: Money
  /** The code of the coupon that saves. */
  coupon?: string | null
}

/** What a cart or an order comes to, line by line, as a till prints it. */
export function Sums({ subtotal, discount, shipping, tax, total, coupon }: SumsProps) {
  const { words, formats } = useVisit()
  const { bag } = words
  return (
    <dl>
      <dt>{bag.subtotal}</dt>
      <dd>{formats.money(subtotal)}</dd>
      {Number(discount.amount) > 0 && (
        <>
          <dt>
            {bag.discount} {coupon && `(${coupon})`}
          </dt>
          <dd>−{formats.money(discount)}</dd>
        </>
      )}
      {shipping && (
        <>
          <dt>{bag.shipping}</dt>
          <dd>{formats.money(shipping)}</dd>
        </>
      )}
      {tax && (
        <>
          <dt>{bag.tax}</dt>
          <dd>{formats.money(tax)}</dd>
        </>
      )}
      <dt className="receipt-total">{bag.total}</dt>
      <dd className="receipt-total">{formats.money(total)}</dd>
    </dl>
  )
}
