import assert from 'node:assert/strict'
import { fromWire, type WireMoney } from '@micromart/money'
import type { WholeOrderFragment } from '../generated.ts'

const minor = (money: WireMoney) => fromWire(money).minor

/** Sees that an order's amounts add up, in minor units: lines to the subtotal, and all to the total. */
export function addsUp({ lines, subtotal, discount, shipping, tax, total }: WholeOrderFragment): void {
  for (const { unitPrice, quantity, lineTotal } of lines) {
    assert.equal(minor(lineTotal), minor(unitPrice) * BigInt(quantity))
  }
  const sum = lines.reduce((so, { lineTotal }) => so + minor(lineTotal), 0n)
  assert.equal(minor(subtotal), sum)
  assert.equal(minor(total), sum - minor(discount) + minor(shipping) + minor(tax))
}
