import type { Money } from '../words/format.ts'
import { useVisit } from './shop-context.tsx'

interface PriceProps {
  money: Money
  /** Others of the product cost more. */
  from?: boolean
}

/** A price as shops print it on a shelf: cents small and high. Read aloud it is a plain price. */
export function Price({ money, from }: PriceProps) {
  const { words, formats } = useVisit()
  const parts = formats.price(money)
  const spoken = `${from ? `${words.product.from} ` : ''}${formats.money(money)}`
  return (
    <span className="price">
      <span className="unseen">{spoken}</span>
      <span aria-hidden="true">
        {from && <small className="price-from">{words.product.from} </small>}
        {parts.map(({ type, value }, nth) =>
          type === 'fraction' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which has no other order
            <sup key={nth}>{value}</sup>
          ) : type === 'decimal' ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which has no other order
            <span key={nth} className={`price-${type}`}>
              {value}
            </span>
          ),
        )}
      </span>
    </span>
  )
}
