import { useVisit } from '../../ui/shop-context.tsx'
import type { CheckoutCart } from './checkout-page.tsx'

/** What is agreed to: it goes along with the form, and nothing else is ever charged. */
export function CheckoutReceipt({ cart }: { cart: CheckoutCart }) {
  const { words, formats } = useVisit()
  const { bag, checkout } = words
  const { totals } = cart
  const saves = Number(totals.discount.amount) > 0
  return (
    <aside className="receipt" id="receipt" aria-label={bag.receipt} data-answer>
      <input type="hidden" name="cart" value={cart.id} />
      <input type="hidden" name="version" value={cart.version} />
      <input type="hidden" name="total" value={totals.total.amount} />
      <input type="hidden" name="currency" value={totals.total.currency} />
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
      <dl>
        <dt>{bag.subtotal}</dt>
        <dd>{formats.money(totals.subtotal)}</dd>
        {saves && (
          <>
            <dt>
              {bag.discount} {cart.coupon && `(${cart.coupon})`}
            </dt>
            <dd>−{formats.money(totals.discount)}</dd>
          </>
        )}
        <dt>{bag.shipping}</dt>
        <dd>{formats.money(totals.shipping)}</dd>
        <dt>{bag.tax}</dt>
        <dd>{formats.money(totals.tax)}</dd>
        <dt className="receipt-total">{bag.total}</dt>
        <dd className="receipt-total">{formats.money(totals.total)}</dd>
      </dl>
      <button
        type="submit"
        className="button wide"
        name="intent"
        value="place"
        disabled={totals.shippingOption === null || cart.lines.some(({ forSale }) => !forSale)}
      >
        {checkout.place(formats.money(totals.total))}
      </button>
      <p className="soft">{checkout.promise}</p>
    </aside>
  )
}
