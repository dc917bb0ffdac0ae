import type { Principal } from '@micromart/auth'
import type { FieldNode } from 'graphql'
import type { Denial } from '../execution/execute.ts'
import type { GuardedField } from '../prepare/guarded-fields.ts'
import type { Requirement } from '../supergraph/auth-directives.ts'
import { policiesOf } from './policies.ts'

/**
 * The fields of a document that this caller does not get, and why. The key names the set, for caching plans by it.
 *
 * @param policiesClaim the claim of the caller's token that lists the policies it holds
 */
export function deniedTo(
  principal: Principal | null,
  guarded: readonly GuardedField[],
  policiesClaim: string,
): { denied: ReadonlyMap<FieldNode, Denial>; key: string } {
  if (guarded.length === 0) return nobodyDenied
  const denied = new Map<FieldNode, Denial>()
  const numbers: number[] = []
  for (const [number, { node, requirements }] of guarded.entries()) {
    if (requirements.every((requirement) => meets(principal, requirement, policiesClaim))) continue
    denied.set(
      node,
      principal
        ? { code: 'FORBIDDEN', message: `You may not ask for "${node.name.value}".` }
        : { code: 'UNAUTHENTICATED', message: `Sign in to ask for "${node.name.value}".` },
    )
    numbers.push(number)
  }
  return { denied, key: numbers.join(' ') }
}

const nobodyDenied = { denied: new Map<FieldNode, Denial>(), key: '' }

function meets(principal: Principal | null, { kind, anyOf }: Requirement, policiesClaim: string): boolean {
  if (!principal) return false
  if (kind === 'signed in') return true
  const held = kind === 'scopes' ? principal.scopes : policiesOf(principal, policiesClaim)
  return anyOf.some((all) => all.every((name) => held.includes(name)))
}
