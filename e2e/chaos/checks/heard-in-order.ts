import type { Heard } from '../people/watch.ts'

/** Faults of what was heard of orders: each event comes once, in order and without a gap, over however many connections. */
export function heardFaults(heard: ReadonlyMap<string, readonly Heard[]>): string[] {
  return [...heard].flatMap(([order, events]) => {
    const nth = events.findIndex(({ sequence }, index) => sequence !== index + 1)
    if (nth < 0) return []
    return [
      `${order}: event ${nth + 1} that was heard is ${events[nth]?.sequence} of ${events.map(({ sequence }) => sequence)}`,
    ]
  })
}
