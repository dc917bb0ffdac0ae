import { measure, usualConnections } from './measure.ts'
import type { Subject } from './subject.ts'

/** So often each client is answered in a round at least, where a round of the wanted length is too short for that. */
const answersOfEach = 3
/** A row is warm once so many rounds, one after the other, took no less of the processor for an answer than one before them … */
const roundsWithoutGain = 2
/** … by so much; less is chance. */
const gain = 0.05
const mostRounds = 10

/**
 * Asks a gateway until it is as fast as it gets: what runs code that it compiles as it goes takes less and less for an answer at
 * first, over some thousands of them.
 * @param seconds how long a round is wanted.
 * @returns how long rounds of the row have to be, in s.
 */
export async function warmUp(subject: Subject, seconds: number): Promise<number> {
  const { connections = usualConnections } = subject.row
  let best = Number.POSITIVE_INFINITY
  let without = 0
  let length = seconds
  for (let round = 0; round < mostRounds && without < roundsWithoutGain; round++) {
    const { cpuMs, rps } = await measure(subject, length)
    without = cpuMs < best * (1 - gain) ? 0 : without + 1
    best = Math.min(best, cpuMs)
    length = Math.max(seconds, Math.min((answersOfEach * connections) / rps, 10 * seconds))
  }
  return length
}
