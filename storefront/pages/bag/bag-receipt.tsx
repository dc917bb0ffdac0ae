import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { Sums } from '../../ui/sums.tsx'

export const BagReceiptFragment = graphql(`
  fragment BagReceipt on Cart {
    id
    coupon
    totals {
      subtotal { amount currency }
      discount { amount currency }
      total { amount currency }
    }
  }
`)

interface BagReceiptProps {
  cart: FragmentType<typeof BagReceiptFragment>
  /** Something in it cannot be bought, and has to be taken out first. */
  blocked: boolean
}

/** What it comes to, on a till's paper. */
export function BagReceipt({ cart, blocked }: BagReceiptProps) {
  const { coupon, totals } = unmask(BagReceiptFragment, cart)
  const { words } = useVisit()
  const { bag } = words
  return (
    <aside className="receipt" aria-label={bag.receipt}>
      <Sums {...totals} />
      <p className="soft">{bag.before}</p>
      {blocked ? (
        <p className="flag">{bag.blocked}</p>
      ) : (
        <a className="button wide" href="/checkout">
          {bag.checkout}
        </a>
      )}
      <form method="post" action="/bag/coupon" className="coupon">
        {coupon ? (
          <>
            <p>
              {bag.coupon} <b>{coupon}</b>
            </p>
            <button type="submit" className="quiet" name="remove" value="1">
              {bag.remove}
            </button>
          </>
        ) : (
          <details>
            <summary>{bag.haveCoupon}</summary>
            <div className="coupon-row">
              <label className="unseen" htmlFor="coupon">
                {bag.coupon}
              </label>
              <input
                id="coupon"
                name="code"
                maxLength={40}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
              />
              <button type="submit" className="button small">
                {bag.apply}
              </button>
            </div>
          </details>
        )}
      </form>
    </aside>
  )
}
