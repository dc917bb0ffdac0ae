import { once, recallKey, wishUnder } from '@micromart/idempotency'
import { invalidInput, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { cardInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { Db, Tables } from '../tables.ts'
import { acceptCard } from './accept-card.ts'
import { countCardTry } from './card-try-store.ts'
import { mostMethods, type PaymentMethod } from './payment-method.ts'
import { insertMethod, lockMethodsOf, methodsById, methodsOf } from './payment-method-store.ts'

type AddPaymentMethodOutcome =
  | { method: PaymentMethod }
  | ProblemOf<'invalid input' | 'key reused' | 'card refused' | 'too many tries'>

/**
 * Puts a card on file once the provider has accepted it. The first card is the default whatever is wished. Only so many are tried in an hour. Under
 * a key once: the provider is asked before it is claimed, so that of two at once both may be, and one card is on file.
 * Throws OutcomeUnknown when the provider does not answer; then no card is on file here.
 */
export async function addPaymentMethod(
  { db, provider, clock, newId }: Deps,
  userId: string,
  input: unknown,
): Promise<AddPaymentMethodOutcome> {
  const read = readInput(cardInput, input)
  if ('problem' in read) return read
  const { providerToken, makeDefault, idempotencyKey: key } = read.value
  const chosen = [providerToken, makeDefault]
  const wish = wishUnder(key, { operation: 'addPaymentMethod', caller: userId, chosen })
  const known = wish && (await recallKey(db, wish))
  if (known === 'reused') return { problem: 'key reused' }
  if (known) return onFile(db, known.answer ?? '')
  if ((await methodsOf(db, [userId])).length >= mostMethods) return tooMany
  const retryAt = await countCardTry(db, userId, clock())
  if (retryAt) return { problem: 'too many tries', retryAt }
  const card = await acceptCard(provider, providerToken)
  if ('problem' in card) return card
  return db.transaction().execute(async (trx) => {
    await lockMethodsOf(trx, userId)
    return once<Tables, AddPaymentMethodOutcome>(trx, wish, clock(), {
      async effect() {
        const others = await methodsOf(trx, [userId])
        if (others.length >= mostMethods) return tooMany
        const isDefault = makeDefault || others.length === 0
        const method = { ...card, id: newId('pme'), userId, isDefault, removed: false }
        await insertMethod(trx, method, clock())
        return { method }
      },
      kept: ({ method }) => method.id,
      again: (id) => onFile(trx, id),
    })
  })
}

/** The card that a key led to, unless it has been taken off since. */
async function onFile(db: Db, id: string): Promise<AddPaymentMethodOutcome> {
  const [method] = await methodsById(db, [id])
  return method && !method.removed ? { method } : { problem: 'key reused' }
}

const tooMany = invalidInput(`No more than ${mostMethods} cards can be on file; remove one first.`, 'providerToken')
