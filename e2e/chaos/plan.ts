import { Random } from '@micromart/testing/random'
import type { Fault } from './fault.ts'

/** A fault that is to come. */
export interface Planned {
  name: string
  /** When, in s after the beginning; later where those before it take their time. */
  at: number
  /** How long, in s; 0 for a moment. */
  lasts: number
  /** Of its own choices, so that they do not depend on what became of those before. */
  seed: number
}

/** Between one fault's beginning and the next one's, in s. */
const BETWEEN = [2, 9] as const

/** What befalls a shop: each fault once in an order of the seed's, and then by their weights. The same for the same seed, names and time. */
export function planOf(faults: Readonly<Record<string, Fault>>, seed: number, seconds: number): Planned[] {
  const random = new Random(seed)
  const names = Object.keys(faults).sort()
  const first = shuffled(names, random)
  const plan: Planned[] = []
  for (let at = random.within(...BETWEEN); at < seconds; at += random.within(...BETWEEN)) {
    const name = first.shift() ?? byWeight(faults, names, random)
    const { lasts = [0, 0] } = faults[name] as Fault
    plan.push({ name, at, lasts: random.within(...lasts), seed: Math.floor(random.within(0, 2 ** 31)) })
  }
  return plan
}

function byWeight(faults: Readonly<Record<string, Fault>>, names: readonly string[], random: Random): string {
  const ends: number[] = []
  for (const name of names) ends.push((ends.at(-1) ?? 0) + (faults[name]?.weight ?? 1))
  const place = random.within(0, ends.at(-1) as number)
  return names[ends.findIndex((end) => place < end)] as string
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items]
  return items.map(() => rest.splice(Math.floor(random.within(0, rest.length)), 1)[0] as T)
}
