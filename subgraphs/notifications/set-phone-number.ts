import { readInput } from '@micromart/input'
import type { Deps } from './deps.ts'
import { phoneNumberInput } from './input.ts'
import { forgetPhoneNumber, savePhoneNumber } from './phone-store.ts'
import type { ProblemOf } from './problem.ts'

/** Where a person's SMS go from now on; with null nowhere, and what they chose to have by SMS comes by mail. */
export async function setPhoneNumber(
  { db }: Deps,
  userId: string,
  input: unknown,
): Promise<{ phoneNumber: string | null } | ProblemOf<'invalid input'>> {
  const read = readInput(phoneNumberInput, input)
  if ('problem' in read) return read
  const { number } = read.value
  await (number === null ? forgetPhoneNumber(db, userId) : savePhoneNumber(db, userId, number))
  return { phoneNumber: number }
}
