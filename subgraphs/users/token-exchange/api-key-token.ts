import { timingSafeEqual } from 'node:crypto'
import { originOf } from '@micromart/ip-address'
import { liveApiKey, noteUse } from '../api-keys/api-key-store.ts'
import { hashOfKeyText, idInKeyText } from '../api-keys/key-text.ts'
import { countAttempt, discountAttempt } from '../attempt-store.ts'
import type { Deps } from '../deps.ts'
import type { From } from '../sessions/sign-in.ts'
import type { Grant, NoGrant } from './grant.ts'

/** How long what a key is traded for is good, in ms: nobody notices that it is traded anew, and the key may end meanwhile. */
const tradedMs = 5 * 60_000

const forged: NoGrant = { refused: true, why: null }

/**
 * A key stands for itself, with its own scopes, as long as it lives and whoever made it is on the staff. A text that cannot
 * be a key's costs nothing; what could be one is a guess of its origin's, counted before it is looked at.
 */
export async function apiKeyToken(deps: Deps, text: string, { address }: From): Promise<Grant | NoGrant> {
  const { db, clock, limits } = deps
  const id = idInKeyText(text)
  if (id === null) return forged
  const origin = originOf(address)
  if (await countAttempt(db, limits.apiKeysByOrigin, origin, clock())) {
    return { refused: true, why: 'Too many keys were no good. Try again later.' }
  }
  const key = await liveApiKey(db, id, clock())
  if (!key || !timingSafeEqual(key.hash, hashOfKeyText(text))) return forged
  await discountAttempt(db, limits.apiKeysByOrigin, origin)
  noteUseBehind(deps, id)
  const expiresAt = new Date(Math.min(clock().getTime() + tradedMs, key.expiresAt.getTime()))
  return { user: key.maker, session: { id, expiresAt }, scopes: key.scopes, machineId: id }
}

/** Nobody waits for it, and that it fails is no reason to turn somebody away. */
function noteUseBehind({ db, clock, log }: Deps, id: string): void {
  noteUse(db, id, clock()).catch((error) => log.warn({ err: error, api_key: id }, 'the use of a key cannot be noted'))
}
