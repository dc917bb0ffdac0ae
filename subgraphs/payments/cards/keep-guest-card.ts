import { claimKey, fingerprintOf, type KnownKey, recallKey, rememberAnswer } from '@micromart/idempotency'
import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { cardInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { Db } from '../tables.ts'
import { acceptCard } from './accept-card.ts'
import type { PaymentMethod } from './payment-method.ts'
import { insertMethod, methodsById } from './payment-method-store.ts'

/**
 * Keeps the card that a guest pays an order with, once however often it is asked with the same token. Throws OutcomeUnknown
 * when the provider does not answer; then no card is kept here.
 * @param customerId the guest's of that order.
 */
export async function keepGuestCard(
  { db, provider, clock, newId }: Pick<Deps, 'db' | 'provider' | 'clock' | 'newId'>,
  customerId: string,
  cardToken: string,
): Promise<{ method: PaymentMethod } | ProblemOf<'invalid input' | 'card refused'>> {
  const read = readInput(cardInput, { providerToken: cardToken, makeDefault: false })
  if ('problem' in read) return read
  const { providerToken, makeDefault: isDefault } = read.value
  const key = fingerprintOf([providerToken])
  const wish = { operation: 'keepGuestCard', caller: customerId, key, fingerprint: key }
  const known = await recallKey(db, wish)
  if (known !== null) return { method: await keptAs(db, known) }
  const card = await acceptCard(provider, providerToken)
  if ('problem' in card) return card
  return db.transaction().execute(async (trx) => {
    const at = clock()
    const claimed = await claimKey(trx, wish, { at })
    if (claimed !== 'claimed') return { method: await keptAs(trx, claimed) }
    const method = { ...card, id: newId('pme'), userId: customerId, isDefault, removed: false }
    await insertMethod(trx, method, at)
    await rememberAnswer(trx, wish, method.id)
    return { method }
  })
}

async function keptAs(db: Db, known: Exclude<KnownKey, null>): Promise<PaymentMethod> {
  const [method] = known === 'reused' ? [] : await methodsById(db, [known.answer ?? ''])
  if (!method) throw new Error('a card that was kept is gone')
  return method
}
