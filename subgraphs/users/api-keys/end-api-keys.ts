import type { Deps } from '../deps.ts'
import { tellSessionsEnded } from '../sessions/end-sessions.ts'
import type { Trx } from '../tables.ts'
import { holdUser } from '../user-store.ts'
import { revokeLiveApiKeys } from './api-key-store.ts'

/**
 * Ends a key that an account has made, or all of them: no service takes anything from them from then on, as from a session
 * that has ended. Answers how many have ended.
 */
export async function endApiKeys(trx: Trx, deps: Deps, userId: string, id?: string): Promise<number> {
  const user = await holdUser(trx, userId)
  if (!user) return 0
  const ended = await revokeLiveApiKeys(trx, userId, deps.clock(), id)
  await tellSessionsEnded(trx, deps, user, ended)
  return ended.length
}
