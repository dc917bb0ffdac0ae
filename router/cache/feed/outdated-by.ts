import type { EventRules, OutdatedEntity } from '../../config/sections/cache-events.ts'
import type { Outdated } from '../invalidations.ts'
import type { Key } from '../tags.ts'

/**
 * What an event outdates, as the configuration says for its type.
 *
 * @param event a CloudEvent in structured JSON (https://cloudevents.io)
 * @returns null for one that outdates nothing
 */
export function outdatedBy(rules: EventRules, event: unknown): Outdated | null {
  const [type] = valuesAt(event, ['type'])
  const own = typeof type === 'string' && Object.hasOwn(rules, type) ? rules[type] : undefined
  if (!own) return null
  const entities = own.flatMap((rule) => ('type' in rule ? entitiesOf(rule, event) : []))
  const tags = own.flatMap((rule) => ('tag' in rule ? [rule.tag] : []))
  return { entities, tags }
}

/** Where the event does not tell a field, or a list, the key lacks it: it then counts for all of the type. */
function entitiesOf({ type, key }: OutdatedEntity, event: unknown): { type: string; key: Key }[] {
  const columns = Object.entries(key).map(([name, path]) => [name, valuesAt(event, stepsOf(path))] as const)
  const rows = Math.max(0, ...columns.map(([, values]) => values.length))
  return Array.from({ length: rows }, (_, row) => ({
    type,
    // What stands once, such as the id of what the list is of, is every item's.
    key: Object.fromEntries(columns.map(([name, values]) => [name, values.length === 1 ? values[0] : values[row]])),
  }))
}

/** `data.variants[].id` as its steps; `[]` is each item of a list. */
const stepsOf = (path: string): string[] => path.replaceAll('[]', '.[]').split('.')

/** One for each item on the way, undefined where there is none. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [value]
  if (step === '[]') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [undefined]
  const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined
  return valuesAt(inner, rest)
}
