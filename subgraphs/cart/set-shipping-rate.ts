import { readInput } from '@micromart/input'
import type { Deps } from './deps.ts'
import { shippingRateInput } from './input.ts'
import type { ProblemOf } from './problem.ts'
import type { ShippingRate } from './shipping.ts'
import { isShippingMethod } from './shipping-method-store.ts'
import { addShippingRate } from './shipping-rate-store.ts'
import { changeNow } from './tariff-change.ts'

export type SetShippingRateOutcome =
  | { shippingRate: ShippingRate }
  | ProblemOf<'invalid input' | 'no such shipping method'>

/** What a method costs to a place up to a weight, or that it goes there with that weight no more. */
export async function setShippingRate(
  { db, clock, newId }: Deps,
  input: unknown,
  staffId: string,
): Promise<SetShippingRateOutcome> {
  const read = readInput(shippingRateInput, input)
  if ('problem' in read) return read
  const { validFrom, note, ...rate } = read.value
  const change = changeNow({ validFrom, note }, { id: newId('shr'), now: clock(), staffId })
  if ('problem' in change) return change
  if (!(await isShippingMethod(db, rate.method))) return { problem: 'no such shipping method', code: rate.method }
  const shippingRate = { ...change, ...rate }
  await addShippingRate(db, shippingRate)
  return { shippingRate }
}
