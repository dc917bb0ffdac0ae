import type { IdSource } from '@micromart/ids'
import type { Kysely } from 'kysely'
import { insertMethod, lockMethodsOf, methodsOf, mostMethods, type PaymentMethod } from './payment-methods.ts'
import type { PaymentProvider } from './provider.ts'
import type { Tables } from './tables.ts'

export type Added = { method: PaymentMethod } | { declineCode: string; message: string } | { invalid: string }

/**
 * Puts a card on file once the provider has accepted it. The first card is the default whatever is wished.
 * Throws OutcomeUnknown when the provider does not answer; then no card is on file here.
 */
export async function addPaymentMethod(
  { db, provider, clock, newId }: { db: Kysely<Tables>; provider: PaymentProvider; clock: () => Date; newId: IdSource },
  { userId, providerToken, makeDefault }: { userId: string; providerToken: string; makeDefault: boolean },
): Promise<Added> {
  if (providerToken.length < 1 || providerToken.length > 255)
    return { invalid: 'A card token has 1 to 255 characters.' }
  if ((await methodsOf(db, [userId])).length >= mostMethods) return { invalid: tooMany }
  const answer = await provider.addCard(providerToken)
  if ('unknownToken' in answer) return { invalid: 'The payment provider does not know this card token.' }
  if ('declineCode' in answer) return answer
  return db.transaction().execute(async (trx) => {
    await lockMethodsOf(trx, userId)
    const others = await methodsOf(trx, [userId])
    if (others.length >= mostMethods) return { invalid: tooMany }
    const isDefault = makeDefault || others.length === 0
    const method = { ...answer, id: newId('pme'), userId, isDefault, removed: false }
    await insertMethod(trx, method, clock())
    return { method }
  })
}

const tooMany = `No more than ${mostMethods} cards can be on file; remove one first.`
