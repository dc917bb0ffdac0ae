import type { TypeOn } from './catalogue.ts'
import type { Topic } from './topics.ts'

/** Makes of the data of one version what the next one would have said. What it is given has the shape that its version had. */
export type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>

type Upcasters = { readonly [T in Topic]?: { readonly [K in TypeOn<T>]?: readonly Upcaster[] } }

/** Of a version that only adds what need not be there. */
const asItIs: Upcaster = (data) => data

/**
 * How what older versions have said is read, from the log and from an order's stream alike: for each type the step from version 1 to 2, the
 * one from 2 to 3 and so on. A type is said in the version that its last step leads to, which is 1 where there is none. Whoever changes
 * what a type says adds a step, be it `(data) => data` where only something is added that need not be there, and a line to
 * its file in `history/`, which a test asks for. Older versions read what is new as far as they know it; what must be there for them has to stay.
 */
export const upcasters: Upcasters = {
  // Variants may say what they cost in further currencies (2), then their trade numbers; what is updated may say which variants it has no more.
  'products.events': {
    'product.created': [asItIs, asItIs],
    'product.updated': [asItIs, asItIs, asItIs],
    'product.variant_added': [asItIs, asItIs],
    'product.price_changed': [asItIs, asItIs],
    'product.published': [asItIs, asItIs],
    'product.archived': [asItIs, asItIs],
  },
}

const stepsOf = (topic: Topic, type: string, steps: Upcasters): readonly Upcaster[] =>
  (steps[topic] as Readonly<Record<string, readonly Upcaster[]>> | undefined)?.[type] ?? []

/** The version that a type is said in. */
export const versionOf = (topic: Topic, type: string, steps = upcasters): number =>
  1 + stepsOf(topic, type, steps).length

/** What a message of that version says in the version of now; of a newer one, and what is no object, as it is. */
export function upcast(topic: Topic, type: string, version: number, data: unknown, steps = upcasters): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return stepsOf(topic, type, steps)
    .slice(version - 1)
    .reduce((said, step) => step(said), data as Record<string, unknown>)
}
