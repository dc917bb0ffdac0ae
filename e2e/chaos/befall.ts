import { setTimeout as pause } from 'node:timers/promises'
import { Random } from '@micromart/testing/random'
import type { Fault, Ground } from './fault.ts'
import type { Befell } from './history.ts'
import type { Planned } from './plan.ts'

/** At the most so many at once: with everything away at once nothing is tried out but waiting. */
const TOGETHER = 2

interface Befalling {
  faults: Readonly<Record<string, Fault>>
  ground: Ground
  befell: Befell[]
  say(line: string): void
  signal: AbortSignal
}

/** Has the plan's faults come one after the other, and ends each in its time; resolves when all have ended. */
export async function befall(
  plan: readonly Planned[],
  { faults, ground, befell, say, signal }: Befalling,
): Promise<void> {
  const began = Date.now()
  const lasting = new Set<Promise<void>>()
  const come = async ({ name, lasts, seed }: Planned) => {
    const fault = faults[name] as Fault
    const told: Befell = { name, what: '', began: Date.now(), ended: 0 }
    befell.push(told)
    try {
      const { what, heal } = await fault.strike(ground, new Random(seed))
      told.what = what
      say(`${name}: ${what}${lasts > 0 ? `, for ${lasts.toFixed(1)} s` : ''}`)
      if (heal === undefined) return
      await pause(lasts * 1000, undefined, { signal }).catch(() => {})
      await heal()
    } catch (error) {
      told.missed = error instanceof Error ? error.message : String(error)
      say(`${name}: missed, ${told.missed}`)
    } finally {
      told.ended = Date.now()
    }
  }
  for (const planned of plan) {
    await pause(Math.max(0, planned.at * 1000 - (Date.now() - began)), undefined, { signal }).catch(() => {})
    // A shop that is told to end is told so by itself: a process that stands still ends by nobody's asking.
    const most = planned.name === 'stopped' ? 1 : TOGETHER
    while (lasting.size >= most) await Promise.race(lasting)
    if (signal.aborted) break
    const coming = come(planned).finally(() => lasting.delete(coming))
    lasting.add(coming)
    if (planned.name === 'stopped') await coming
  }
  await Promise.all(lasting)
}
