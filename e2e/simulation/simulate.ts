import fc from 'fast-check'
import type { Mistake } from './as-it-was.ts'
import { type History, historyOf } from './history.ts'
import { type Scenario, scenarios } from './scenario.ts'

export interface SimulationWish {
  seed: number
  /** At most so many; none: as many as there is time for. */
  histories: number | undefined
  /** For so long, in minutes; none: until all histories are there. */
  minutes: number | undefined
  faults: readonly string[]
  asItWas: ReadonlySet<Mistake>
  /** Of a history that failed before, and of no other. */
  path?: string | undefined
  /** What is found first is not made smaller. */
  asFound?: boolean
}

export interface Simulated {
  histories: number
  orders: number
  /** Virtual time that passed, in s. */
  seconds: number
  steps: number
  /** What was found, shrunk. */
  found?: { scenario: Scenario; path: string; shrunkTimes: number; history: History }
}

/** Has histories come about until one breaks a promise, which is shrunk, or all have kept them. */
export async function simulate(
  { seed, histories, minutes, faults, asItWas, path, asFound = false }: SimulationWish,
  onHistory: (soFar: Simulated) => void = () => undefined,
): Promise<Simulated> {
  const so: Simulated = { histories: 0, orders: 0, seconds: 0, steps: 0 }
  const property = fc.asyncProperty(scenarios(faults), async (scenario) => {
    const history = await historyOf(scenario, asItWas)
    so.histories++
    so.orders += history.orders
    so.seconds += history.ms / 1_000
    so.steps += history.steps
    onHistory(so)
    return history.breaches.length === 0
  })
  const details = await fc.check(property, {
    seed,
    numRuns: histories ?? 2 ** 31 - 1,
    endOnFailure: asFound,
    ...(minutes !== undefined && { interruptAfterTimeLimit: minutes * 60_000 }),
    ...(path !== undefined && { path }),
  })
  const [scenario] = details.counterexample ?? []
  if (!scenario) {
    if (details.errorInstance) throw details.errorInstance
    return so
  }
  const history = await historyOf(scenario, asItWas, true)
  if (history.breaches.length === 0 && details.errorInstance) throw details.errorInstance
  return {
    ...so,
    found: { scenario, path: details.counterexamplePath ?? '', shrunkTimes: details.numShrinks, history },
  }
}
