import { invalidInput, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { apiKeyInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { announce, holdUser } from '../user-store.ts'
import { type ApiKey, addApiKey, countLiveApiKeys } from './api-key-store.ts'
import { hashOfKeyText, newKeyText } from './key-text.ts'

/** Keys of one maker that live at once. */
const mostApiKeys = 50

/** A key, and what whoever asks with it shows: told once, and stored nowhere. */
export interface ApiKeyCreated {
  apiKey: ApiKey
  key: string
}

/**
 * Makes a key for an integration, and mails whoever makes it the news. Whether they are on the staff is read anew, since
 * their token may be older than their role.
 */
export async function createApiKey(
  deps: Deps,
  makerId: string,
  input: unknown,
): Promise<ApiKeyCreated | 'not on the staff' | ProblemOf<'invalid input'>> {
  const now = deps.clock()
  const read = readInput(apiKeyInput(now, deps.longestApiKeyMs), input)
  if ('problem' in read) return read
  return deps.db.transaction().execute(async (trx) => {
    const maker = await holdUser(trx, makerId)
    if (!maker || maker.role === 'CUSTOMER') return 'not on the staff'
    if ((await countLiveApiKeys(trx, makerId, now)) >= mostApiKeys) return tooMany
    const id = deps.newId('key')
    const key = newKeyText(id)
    const about = { ...read.value, id, userId: makerId, createdAt: now, hash: hashOfKeyText(key) }
    const apiKey = await addApiKey(trx, about)
    await announce(trx, deps, maker, 'user.api_key_created', { apiKeyId: id })
    return { apiKey, key }
  })
}

const tooMany = invalidInput(`An account has at most ${mostApiKeys} keys; revoke one first.`)
