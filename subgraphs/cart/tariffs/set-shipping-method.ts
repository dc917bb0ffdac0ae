import { invalidInput, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { shippingMethodInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { ShippingMethod } from './shipping.ts'
import { addShippingMethod, countShippingMethods, isShippingMethod } from './shipping-method-store.ts'
import { changeNow } from './tariff-change.ts'
import { holdTariffs } from './tariff-change-store.ts'

/** Each is quoted for each cart. */
export const mostMethods = 50

export type SetShippingMethodOutcome = { shippingMethod: ShippingMethod } | ProblemOf<'invalid input'>

/** Adds a way of sending parcels, changes what it is called, or ends it: whatever its code, what is set now is what it is. */
export async function setShippingMethod(
  { db, clock, newId }: Deps,
  input: unknown,
  staffId: string,
): Promise<SetShippingMethodOutcome> {
  const read = readInput(shippingMethodInput, input)
  if ('problem' in read) return read
  const { code, name, position, offered } = read.value
  const change = changeNow(read.value, { id: newId('shm'), now: clock(), staffId })
  if ('problem' in change) return change
  return db.transaction().execute(async (trx) => {
    await holdTariffs(trx)
    if (!(await isShippingMethod(trx, code)) && (await countShippingMethods(trx)) >= mostMethods) return tooMany
    const shippingMethod = { ...change, code, name, position, offered }
    await addShippingMethod(trx, shippingMethod)
    return { shippingMethod }
  })
}

const tooMany = invalidInput(
  `There may be at most ${mostMethods} methods: one that has ended can be offered anew.`,
  'code',
)
