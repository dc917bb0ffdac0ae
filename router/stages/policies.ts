import type { Principal } from '@micromart/auth'
import { claimsOf } from '../token-exchange/subject-token.ts'

/**
 * The policies that a caller holds, by a claim of the token that it was found to be somebody with: a list, or one text with
 * spaces between them, as `scope` is written. None where the token has no such claim.
 */
export function policiesOf({ token }: Pick<Principal, 'token'>, claim: string): readonly string[] {
  const value = claimsOf(token)?.[claim]
  if (typeof value === 'string') return value.split(' ').filter((policy) => policy !== '')
  return Array.isArray(value) ? value.filter((policy) => typeof policy === 'string') : []
}
