import { invalidInput, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { shippingRateInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { ShippingRate } from './shipping.ts'
import { isShippingMethod } from './shipping-method-store.ts'
import { addShippingRate, countOtherRates } from './shipping-rate-store.ts'
import { changeNow } from './tariff-change.ts'
import { holdTariffs } from './tariff-change-store.ts'

/** Staff are shown all of them at once. */
export const mostRates = 2_000

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
  const now = clock()
  const change = changeNow({ validFrom, note }, { id: newId('shr'), now, staffId })
  if ('problem' in change) return change
  if (!(await isShippingMethod(db, rate.method))) return { problem: 'no such shipping method', code: rate.method }
  return db.transaction().execute(async (trx) => {
    await holdTariffs(trx)
    if (rate.cost !== null && (await countOtherRates(trx, rate, now)) >= mostRates) return tooMany
    const shippingRate = { ...change, ...rate }
    await addShippingRate(trx, shippingRate)
    return { shippingRate }
  })
}

const tooMany = invalidInput(
  `There may be at most ${mostRates} rates: end one that is needed no more first.`,
  'offered',
)
