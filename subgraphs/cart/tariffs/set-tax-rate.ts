import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { taxRateInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { changeNow } from './tariff-change.ts'
import type { TaxRate } from './tax-rate.ts'
import { addTaxRate } from './tax-rate-store.ts'

export type SetTaxRateOutcome = { taxRate: TaxRate } | ProblemOf<'invalid input'>

/** What is taken on goods that go to a country, at once or from an instant to come. */
export async function setTaxRate(
  { db, clock, newId }: Deps,
  input: unknown,
  staffId: string,
): Promise<SetTaxRateOutcome> {
  const read = readInput(taxRateInput, input)
  if ('problem' in read) return read
  const { country, percent: basisPoints } = read.value
  const change = changeNow(read.value, { id: newId('txr'), now: clock(), staffId })
  if ('problem' in change) return change
  const taxRate = { ...change, country, basisPoints }
  await addTaxRate(db, taxRate)
  return { taxRate }
}
