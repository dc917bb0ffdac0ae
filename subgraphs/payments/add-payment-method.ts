import { invalidInput, readInput } from '@micromart/input'
import { acceptCard } from './accept-card.ts'
import { countCardTry } from './card-try-store.ts'
import type { Deps } from './deps.ts'
import { cardInput } from './input.ts'
import { mostMethods, type PaymentMethod } from './payment-method.ts'
import { insertMethod, lockMethodsOf, methodsOf } from './payment-method-store.ts'
import type { ProblemOf } from './problem.ts'

/**
 * Puts a card on file once the provider has accepted it. The first card is the default whatever is wished. Only so many are tried in an hour.
 * Throws OutcomeUnknown when the provider does not answer; then no card is on file here.
 */
export async function addPaymentMethod(
  { db, provider, clock, newId }: Deps,
  userId: string,
  input: unknown,
): Promise<{ method: PaymentMethod } | ProblemOf<'invalid input' | 'card refused' | 'too many tries'>> {
  const read = readInput(cardInput, input)
  if ('problem' in read) return read
  const { providerToken, makeDefault } = read.value
  if ((await methodsOf(db, [userId])).length >= mostMethods) return tooMany
  const retryAt = await countCardTry(db, userId, clock())
  if (retryAt) return { problem: 'too many tries', retryAt }
  const card = await acceptCard(provider, providerToken)
  if ('problem' in card) return card
  return db.transaction().execute(async (trx) => {
    await lockMethodsOf(trx, userId)
    const others = await methodsOf(trx, [userId])
    if (others.length >= mostMethods) return tooMany
    const isDefault = makeDefault || others.length === 0
    const method = { ...card, id: newId('pme'), userId, isDefault, removed: false }
    await insertMethod(trx, method, clock())
    return { method }
  })
}

const tooMany = invalidInput(`No more than ${mostMethods} cards can be on file; remove one first.`, 'providerToken')
