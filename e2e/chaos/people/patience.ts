import { setTimeout as pause } from 'node:timers/promises'
import type { Act, History } from '../history.ts'

/** For as long as somebody goes on asking, in ms: longer than any fault, and than the shop's own deadlines after it. */
const PATIENCE_MS = 240_000
const BETWEEN_MS = 700

/** Nobody answered for all that time. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** The shop said no: what is wanted does not come about by asking again. */
export class SaidNo extends Error {
  override name = 'SaidNo'
}

/**
 * Asks until there is an answer, and writes down what came of it.
 * @param attempt throws SaidNo for an answer that is one; whatever else it throws is tried again.
 */
export async function act<T>(
  { acts }: History,
  { what, who, order }: Pick<Act, 'what' | 'who' | 'order'>,
  attempt: () => Promise<T>,
): Promise<T> {
  const began = Date.now()
  const told = (outcome: Act['outcome'], tries: number, detail?: string) =>
    acts.push({
      what,
      who,
      began,
      ended: Date.now(),
      tries,
      outcome,
      ...(order && { order }),
      ...(detail && { detail }),
    })
  for (let tries = 1; ; tries++) {
    try {
      const answer = await attempt()
      told('ok', tries)
      return answer
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      if (error instanceof SaidNo) {
        told('no', tries, detail)
        throw error
      }
      if (Date.now() - began > PATIENCE_MS) {
        told('unknown', tries, detail)
        throw new NoAnswer(`${what}: ${detail}`, { cause: error })
      }
      await pause(BETWEEN_MS)
    }
  }
}
