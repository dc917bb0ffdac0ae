import type { Transaction } from 'kysely'
import { fingerprintOf } from './fingerprint.ts'
import { claimKey, type KeyedWish, rememberAnswer, withdrawKey } from './idempotency.ts'

/** The key has been used for another wish, or what came of this one is gone. */
export interface KeyReused {
  problem: 'key reused'
}

interface KeyedEffect<Outcome extends object> {
  /** Has the effect, or answers a problem. */
  effect: () => Promise<Outcome>
  /** What is kept of what came of it, such as an id. */
  kept: (done: Exclude<Outcome, { problem: string }>) => string
  /** What the same wish is answered later, by what was kept. */
  again: (kept: string) => Promise<Outcome>
  /** Such as what moves money or goods: the key is never forgotten. */
  forEver?: boolean
}

/**
 * Has the effect of a wish in a transaction, under its key once; without one, whenever it is asked for. Where it comes to a problem the key
 * stays free.
 */
export async function once<DB, Outcome extends object>(
  trx: Transaction<DB>,
  wish: KeyedWish | null,
  at: Date,
  { effect, kept, again, forEver }: KeyedEffect<Outcome>,
): Promise<Outcome | KeyReused> {
  if (wish === null) return effect()
  const claimed = await claimKey(trx, wish, { at, forEver })
  if (claimed === 'reused') return { problem: 'key reused' }
  if (claimed !== 'claimed') return again(claimed.answer ?? '')
  const outcome = await effect()
  if (isDone(outcome)) await rememberAnswer(trx, wish, kept(outcome))
  else await withdrawKey(trx, wish)
  return outcome
}

const isDone = <Outcome extends object>(outcome: Outcome): outcome is Exclude<Outcome, { problem: string }> =>
  !('problem' in outcome)

/**
 * What is wished under a key that may be left out: null then.
 * @param chosen all that was chosen, in an order of its own.
 */
export const wishUnder = (
  key: string | null | undefined,
  { chosen, ...of }: Pick<KeyedWish, 'operation' | 'caller'> & { chosen: readonly unknown[] },
): KeyedWish | null => (key == null ? null : { ...of, key, fingerprint: fingerprintOf(chosen) })
