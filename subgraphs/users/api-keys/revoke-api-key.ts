import type { Principal } from '@micromart/auth'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { announce } from '../user-store.ts'
import { type ApiKey, readApiKey } from './api-key-store.ts'
import { endApiKeys } from './end-api-keys.ts'

/**
 * Revokes a key of one's own, or as an admin anybody's, and mails its maker the news. Whoever revokes it again is told the
 * same, and so is whoever revokes one that has expired.
 */
export async function revokeApiKey(
  deps: Deps,
  by: Pick<Principal, 'userId' | 'role'>,
  id: string,
): Promise<{ apiKey: ApiKey } | ProblemOf<'no such thing'>> {
  return deps.db.transaction().execute(async (trx) => {
    const missing = { problem: 'no such thing', what: 'API key', id } as const
    const before = await readApiKey(trx, id)
    if (!before || (before.userId !== by.userId && by.role !== 'ADMIN')) return missing
    const ended = await endApiKeys(trx, deps, before.userId, id)
    if (ended > 0) await announce(trx, deps, { id: before.userId }, 'user.api_key_revoked', { apiKeyId: id })
    const apiKey = await readApiKey(trx, id)
    return apiKey ? { apiKey } : missing
  })
}
