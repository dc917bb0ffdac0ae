import type { CheckoutCartFragment as CheckoutCart } from '../../generated/graphql.ts'
import { unmask } from '../../generated/index.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { Sums, SumsFragment } from '../../ui/sums.tsx'

/** What is agreed to: it goes along with the form, and nothing else is ever charged. */
export function CheckoutReceipt({ cart }: { cart: CheckoutCart }) {
  const { words, formats } = useVisit()
  const { bag, checkout } = words
  const { totals } = cart
  const sums = unmask(SumsFragment, totals)
  return (
    <aside className="receipt" id="receipt" aria-label={bag.receipt} data-answer>
      <input type="hidden" name="cart" value={cart.id} />
      <input type="hidden" name="version" value={cart.version} />
      <input type="hidden" name="total" value={sums.total.amount} />
      <input type="hidden" name="currency" value={sums.total.currency} />
      <ul className="receipt-lines">
        {cart.lines.map(({ id, title, quantity, lineTotal }) => (
          <li key={id}>
            <span>
              {quantity} × {title}
            </span>
            <span>{formats.money(lineTotal)}</span>
          </li>
        ))}
      </ul>
      <Sums {...sums} coupon={cart.coupon} />
      <button
        type="submit"
        className="button wide"
        name="intent"
        value="place"
        disabled={totals.shippingOption === null || cart.lines.some(({ forSale }) => !forSale)}
      >
        {checkout.place(formats.money(sums.total))}
      </button>
      <p className="soft">{checkout.promise}</p>
    </aside>
  )
}
