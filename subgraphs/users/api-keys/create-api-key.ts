import { once, wishUnder } from '@micromart/idempotency'
import { invalidInput, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { apiKeyInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { Tables } from '../tables.ts'
import { announce, holdUser } from '../user-store.ts'
import { type ApiKey, addApiKey, countLiveApiKeys, replaceHash } from './api-key-store.ts'
import { hashOfKeyText, newKeyText } from './key-text.ts'

/** Keys of one maker that live at once. */
const mostApiKeys = 50
/** For how long a key lives of which it is not said, in ms. */
const usualLifeMs = 90 * 24 * 60 * 60_000

/** A key, and what whoever asks with it shows: told once, and stored nowhere. */
export interface ApiKeyCreated {
  apiKey: ApiKey
  key: string
}

type CreateApiKeyOutcome = ApiKeyCreated | ProblemOf<'invalid input' | 'key reused'>

/**
 * Makes a key for an integration, and mails whoever makes it the news. Whether they are on the staff is read anew, since
 * their token may be older than their role. Asked for again under one idempotency key it is the same one with another text: the former was
 * told once, and is kept nowhere.
 */
export async function createApiKey(
  deps: Deps,
  makerId: string,
  input: unknown,
): Promise<CreateApiKeyOutcome | 'not on the staff'> {
  const now = deps.clock()
  const read = readInput(apiKeyInput(now, deps.longestApiKeyMs), input)
  if ('problem' in read) return read
  const { name, scopes, expiresAt: asked, idempotencyKey: idempotent } = read.value
  const wish = wishUnder(idempotent, { operation: 'createApiKey', caller: makerId, chosen: [name, scopes, asked] })
  const expiresAt = asked ?? new Date(now.getTime() + Math.min(usualLifeMs, deps.longestApiKeyMs))
  return deps.db.transaction().execute(async (trx) => {
    const maker = await holdUser(trx, makerId)
    if (!maker || maker.role === 'CUSTOMER') return 'not on the staff'
    return once<Tables, CreateApiKeyOutcome>(trx, wish, now, {
      async effect() {
        if ((await countLiveApiKeys(trx, makerId, now)) >= mostApiKeys) return tooMany
        const id = deps.newId('key')
        const key = newKeyText(id)
        const about = { id, name, scopes, expiresAt, userId: makerId, createdAt: now, hash: hashOfKeyText(key) }
        const apiKey = await addApiKey(trx, about)
        await announce(trx, deps, maker, 'user.api_key_created', { apiKeyId: id })
        return { apiKey, key }
      },
      kept: ({ apiKey }) => apiKey.id,
      async again(id) {
        const key = newKeyText(id)
        const apiKey = await replaceHash(trx, id, hashOfKeyText(key), now)
        return apiKey ? { apiKey, key } : { problem: 'key reused' }
      },
    })
  })
}

const tooMany = invalidInput(`An account has at most ${mostApiKeys} keys; revoke one first.`)
