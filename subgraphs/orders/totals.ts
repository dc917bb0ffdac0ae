import { addMoney, fromWire, multiplyMoney, sameMoney, subtractMoney, zero } from '@micromart/money'
import type { Placed } from './order.ts'

type Amounts = Pick<Placed, 'lines' | 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total'>

/**
 * Whether an order's amounts agree: each line is its price times its quantity, the lines make the subtotal, and
 * subtotal − discount + shipping + tax is the total, in minor units of one currency and none of them below zero.
 */
export function totalsAddUp({ lines, subtotal, discount, shipping, tax, total }: Amounts): boolean {
  const amounts = [
    subtotal,
    discount,
    shipping,
    tax,
    total,
    ...lines.flatMap((line) => [line.unitPrice, line.lineTotal]),
  ]
  if (amounts.some((amount) => amount.currency !== total.currency || fromWire(amount).minor < 0n)) return false
  const linesAgree = lines.every((line) =>
    sameMoney(multiplyMoney(fromWire(line.unitPrice), line.quantity), fromWire(line.lineTotal)),
  )
  const sum = lines.reduce((so, line) => addMoney(so, fromWire(line.lineTotal)), zero(total.currency))
  const goods = subtractMoney(fromWire(subtotal), fromWire(discount))
  const due = addMoney(addMoney(goods, fromWire(shipping)), fromWire(tax))
  return linesAgree && sameMoney(sum, fromWire(subtotal)) && sameMoney(due, fromWire(total))
}
