import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { Picture } from '../../ui/picture.tsx'
import { useVisit } from '../../ui/shop-context.tsx'

export const BagLineFragment = graphql(`
  fragment BagLine on CartLine {
    id
    title
    quantity
    forSale
    notForSaleBecause
    unitPrice { amount currency }
    priceWas { amount currency }
    lineTotal { amount currency }
    variant { id title availability available product { id slug name image { url alt } } }
  }
`)

/** Pieces that the field offers, besides what there are. */
const mostOffered = 10

/** One thing in the bag, and what changed about it since it was put there. */
export function BagLine({ line }: { line: FragmentType<typeof BagLineFragment> }) {
  const { id, title, quantity, forSale, notForSaleBecause, ...bagged } = unmask(BagLineFragment, line)
  const { unitPrice, priceWas, lineTotal, variant } = bagged
  const { words, formats } = useVisit()
  const product = variant?.product
  const picture = (
    <Picture image={product?.image && { ...product.image, alt: '' }} seed={product?.id ?? id} name={title} />
  )
  const href = product && `/p/${encodeURIComponent(product.slug)}?v=${encodeURIComponent(variant.id)}`
  const offered = new Set([...Array.from({ length: mostOffered }, (_, nth) => nth + 1), quantity])
  const short = typeof variant?.available === 'number' && variant.available < quantity && variant.available < 10
  return (
    <li className="bag-line">
      {product ? (
        // The title beside it leads there, too.
        <a href={href} tabIndex={-1} aria-label={title}>
          {picture}
        </a>
      ) : (
        picture
      )}
      <div className="bag-line-text">
        <p className="bag-line-title">{product ? <a href={href}>{title}</a> : title}</p>
        <p className="soft">{words.bag.each(formats.money(unitPrice))}</p>
        {priceWas && (
          <p className="flag">{words.bag.priceChanged(formats.money(priceWas), formats.money(unitPrice))}</p>
        )}
        {!forSale && (
          <p className="flag">
            {notForSaleBecause === 'OTHER_CURRENCY' ? words.bag.notInCurrency : words.bag.notForSale}
          </p>
        )}
        {forSale && short && <p className="flag">{words.bag.short(variant?.available ?? 0)}</p>}
        <div className="bag-line-row">
          <form method="post" action="/bag/line" data-send-on-change>
            <input type="hidden" name="line" value={id} />
            <label>
              <span className="unseen">{`${words.product.quantity}: ${title}`}</span>
              <select name="quantity" defaultValue={quantity}>
                {[...offered]
                  .sort((one, other) => one - other)
                  .map((pieces) => (
                    <option key={pieces}>{pieces}</option>
                  ))}
              </select>
            </label>
            <button type="submit" className="quiet scripted">
              {words.bag.update}
            </button>
          </form>
          <form method="post" action="/bag/line">
            <input type="hidden" name="line" value={id} />
            <button
              type="submit"
              className="quiet"
              name="quantity"
              value="0"
              aria-label={`${words.bag.remove}: ${title}`}
            >
              {words.bag.remove}
            </button>
          </form>
        </div>
      </div>
      <p className="bag-line-total">{forSale ? formats.money(lineTotal) : '—'}</p>
    </li>
  )
}
