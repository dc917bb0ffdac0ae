import { brand } from '../../brand.ts'
import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { Sums } from '../../ui/sums.tsx'
import { countryNames, type Money } from '../../words/format.ts'

export const BagReceiptFragment = graphql(`
  fragment BagReceipt on Cart {
    id
    coupon
    totals {
      subtotal { amount currency }
      discount { amount currency }
      total { amount currency }
    }
    shippingOptions(country: $country) { id price { amount currency } }
  }
`)

/** A coupon that does not count. */
export interface RefusedCoupon {
  /** As it was typed. */
  code: string
  fault: string
}

interface BagReceiptProps {
  cart: FragmentType<typeof BagReceiptFragment>
  /** Something in it cannot be bought, and has to be taken out first. */
  blocked: boolean
  refused: RefusedCoupon | undefined
}

/** What it comes to, on a till's paper. */
export function BagReceipt({ cart, blocked, refused }: BagReceiptProps) {
  const { coupon, totals, shippingOptions } = unmask(BagReceiptFragment, cart)
  const { words } = useVisit()
  const { bag } = words
  return (
    <aside className="receipt" aria-label={bag.receipt}>
      <Sums {...totals} />
      <p className="soft">
        <Delivery prices={shippingOptions.map(({ price }) => price)} />
        {bag.before}
      </p>
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
          <details open={refused !== undefined}>
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
                aria-invalid={refused ? true : undefined}
                aria-describedby={refused ? 'coupon-fault' : undefined}
                // biome-ignore lint/a11y/noAutofocus: it is where whoever has sent the form goes on.
                autoFocus={refused ? true : undefined}
                defaultValue={refused?.code}
              />
              <button type="submit" className="button small">
                {bag.apply}
              </button>
            </div>
            {refused && (
              <p className="fault" id="coupon-fault">
                {refused.fault}
              </p>
            )}
          </details>
        )}
      </form>
    </aside>
  )
}

/** What sending it costs at least within the shop's own country, where it is sent there at all. */
function Delivery({ prices }: { prices: readonly Money[] }) {
  const { words, formats, language } = useVisit()
  const [least] = [...prices].sort((one, other) => Number(one.amount) - Number(other.amount))
  const [country] = countryNames(language, [brand.country])
  if (!least || !country) return null
  const { deliveryFree, deliveryFrom } = words.bag
  return (
    <>{Number(least.amount) === 0 ? deliveryFree(country.name) : deliveryFrom(country.name, formats.money(least))} </>
  )
}
