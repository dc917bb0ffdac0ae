import { invalidInput } from '@micromart/input'
import type { PostalAddress } from '@micromart/postal-address'
import type { ProblemOf } from '../problem.ts'

const mostAddresses = 50

/** An address that an account keeps. Of all that it keeps exactly one is the default. */
export interface SavedAddress {
  id: string
  userId: string
  label: string | null
  isDefault: boolean
  address: PostalAddress
}

type Known = Pick<SavedAddress, 'id' | 'isDefault'>

/**
 * Whether an address that is added, or replaces the one of that id, is to be the default: the first one is, one that asks
 * for it becomes it, and the one that is stays it.
 */
export function placeIn(
  known: readonly Known[],
  { id, isDefault }: { id?: string | null; isDefault?: boolean | null },
): { isDefault: boolean } | ProblemOf<'no such thing' | 'invalid input'> {
  const before = known.find((address) => address.id === id)
  if (id != null && !before) return { problem: 'no such thing', what: 'address', id }
  if (!before && known.length >= mostAddresses) {
    return invalidInput(`An account keeps at most ${mostAddresses} addresses.`, 'address')
  }
  const isOnly = known.every((address) => address === before)
  return { isDefault: isDefault === true || before?.isDefault === true || isOnly }
}

/** Which becomes the default when that one has gone: the oldest of those left. */
export const heirOf = (left: readonly Known[]): Known | null =>
  left.some(({ isDefault }) => isDefault) ? null : (left[0] ?? null)
