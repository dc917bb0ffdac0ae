import { setTimeout as pause } from 'node:timers/promises'
import { type Buyer, placeOrderOf } from '../../actors/buyers.ts'
import { quantile } from '../quantile.ts'

/** Between orders by which it is seen whether the shop is as before, in ms, and for how long that is looked. */
const lookMs = 1_000
const mostMs = 60_000

export interface Overload {
  askedPerSecond: number
  /** Confirmed, from the first that came to the last that was. */
  confirmedPerSecond: number
  confirmed: number
  /** Told OVERLOADED at the door. */
  refused: number
  /** Anything else: each is one too many. */
  failed: Record<string, number>
  /** Of those who were not refused. */
  answerMs: { p50: number; p99: number }
  refusalMs: { p50: number; p99: number }
  /** Until an order was answered within twice the time that it took before, in s; null where none was. */
  calmAfterSeconds: number | null
}

/**
 * Buyers come at a rate of their own, whether those before them have been served or not, and nobody comes again.
 *
 * @param confirmed resolves once these orders are
 * @param calm buyers by whom it is seen when an order takes no longer than twice `usualMs`
 */
export async function overload(
  buyers: readonly Buyer[],
  { perSecond, calm, usualMs }: { perSecond: number; calm: readonly Buyer[]; usualMs: number },
  confirmed: (ids: readonly string[]) => Promise<void>,
): Promise<Overload> {
  const ids: string[] = []
  const answers: number[] = []
  const refusals: number[] = []
  const failed: Record<string, number> = {}
  const began = performance.now()
  await Promise.all(
    buyers.map(async (buyer, nth) => {
      await pause(Math.max(0, (nth * 1000) / perSecond - (performance.now() - began)))
      const sent = performance.now()
      try {
        ids.push(await placeOrderOf(buyer))
        answers.push(performance.now() - sent)
      } catch (error) {
        const code = /\b[A-Z]+_?[A-Z_]+\b/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'NO_ANSWER'
        if (code === 'OVERLOADED') refusals.push(performance.now() - sent)
        else failed[code] = (failed[code] ?? 0) + 1
      }
    }),
  )
  const ended = performance.now()
  await confirmed(ids)
  const seconds = (performance.now() - began) / 1000
  const quantiles = (times: number[]) => ({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) })
  return {
    askedPerSecond: perSecond,
    confirmedPerSecond: ids.length / seconds,
    confirmed: ids.length,
    refused: refusals.length,
    failed,
    answerMs: quantiles(answers),
    refusalMs: quantiles(refusals),
    calmAfterSeconds: await untilCalm(calm, usualMs, ended),
  }
}

async function untilCalm(buyers: readonly Buyer[], usualMs: number, since: number): Promise<number | null> {
  for (const buyer of buyers) {
    const sent = performance.now()
    if (sent - since > mostMs) return null
    const took = await placeOrderOf(buyer).then(
      () => performance.now() - sent,
      () => Number.POSITIVE_INFINITY,
    )
    if (took <= 2 * usualMs) return Math.max(0, (sent - since) / 1000)
    await pause(lookMs)
  }
  return null
}
