import type { Lived } from './all-checkouts.ts'

/** Fields whose values lead somewhere. */
const told = ['phase', 'stock', 'payment', 'status', 'state', 'cancelReason']

/** What values have in common, such as `{amount: string, note?: string | null}`; of what leads somewhere, the values. */
export function shapeOf(values: readonly unknown[], name = ''): string {
  const kinds = new Set<string>()
  const objects = values.filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  const lists = values.filter((value) => Array.isArray(value))
  for (const value of values) {
    if (value === null) kinds.add('null')
    else if (typeof value !== 'object') kinds.add(told.includes(name) ? JSON.stringify(value) : typeof value)
  }
  if (lists.length > 0) kinds.add(`${shapeOf(lists.flat())}[]`)
  for (const alike of byState(objects as Record<string, unknown>[])) kinds.add(shapeOfObjects(alike))
  return [...kinds].sort().join(' | ')
}

/** Objects that say by `state` what they are have a shape for each. */
function byState(objects: readonly Record<string, unknown>[]): Record<string, unknown>[][] {
  const states = new Set(objects.map(({ state }) => state))
  return [...states].map((state) => objects.filter((object) => object.state === state))
}

function shapeOfObjects(objects: readonly Record<string, unknown>[]): string {
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))].sort()
  const fields = names.map((name) => {
    const having = objects.filter((object) => object[name] !== undefined)
    const shape = shapeOf(
      having.map((object) => object[name]),
      name,
    )
    return `${name}${having.length < objects.length ? '?' : ''}: ${shape}`
  })
  return `{${fields.join(', ')}}`
}

/** As few as have every value that leads somewhere. */
export function telling(states: readonly Lived[]): Lived[] {
  const left = new Set(states.flatMap(valuesOf))
  return states.filter((state) => valuesOf(state).filter((value) => left.delete(value)).length > 0)
}

export const valuesOf = ({ order, saga, events }: Lived): string[] => [
  `${saga.phase} ${saga.stock}`,
  `${saga.phase} ${saga.payment}`,
  `${order.status} ${order.collection?.state}`,
  `${order.cancelReason}`,
  ...events.map(({ type }, nth) => `${events[nth - 1]?.type} then ${type}`),
]
