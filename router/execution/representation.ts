import type { GraphQLSchema } from 'graphql'
import type { RequiredSelection } from '../prepare/executable/requires.ts'
import { meetsCondition } from '../supergraph/type-conditions.ts'
import { type Data, isData } from './data.ts'
import type { ABSENT, Fault, Faults } from './faults.ts'

/** What could not be read, and why if that is known. */
export class Blocked {
  readonly missing: string
  readonly cause: Fault | typeof ABSENT | undefined

  constructor(missing: string, cause: Fault | typeof ABSENT | undefined) {
    this.missing = missing
    this.cause = cause
  }
}

/**
 * Whether a representation holds a key: otherwise the fetch's conditions on its type ask for nothing that tells things
 * apart, and it is not about them.
 */
export function isIdentified(representation: Data, keys: readonly (readonly string[])[]): boolean {
  return keys.some((key) => key.every((name) => representation[name] !== undefined))
}

/**
 * Reads the representation of one entity.
 *
 * @returns undefined when the fetch is not about things of its type; Blocked when an input is missing, or null
 *   because of an error: a subgraph must never compute from a value that nobody gave.
 */
export function representationOf(
  schema: GraphQLSchema,
  selections: readonly RequiredSelection[],
  entity: Data,
  faults: Faults,
): Data | Blocked | undefined {
  const representation: Data = {}
  const blocked = copy(entity, selections, undefined, representation)
  if (blocked) return blocked
  return representation.__typename === undefined ? undefined : representation

  function copy(
    source: Data,
    nodes: readonly RequiredSelection[],
    type: string | undefined,
    into: Data,
  ): Blocked | undefined {
    const typename = typeof source.__typename === 'string' ? source.__typename : type
    for (const node of nodes) {
      if (node.kind === 'on') {
        if (node.condition !== undefined && !(typename && meetsCondition(schema, typename, node.condition))) {
          const cause = typename === undefined && source !== entity ? faults.causeOf(source, '__typename') : undefined
          // Whether it is asked for hangs on a type that an error has taken away.
          if (cause) return new Blocked('__typename', cause)
          continue
        }
        const blocked = copy(source, node.selections, typename, into)
        if (blocked) return blocked
        continue
      }
      const value = node.source === '__typename' ? typename : source[node.source]
      const projected = project(source, node.source, value, node, into[node.target])
      if (projected instanceof Blocked) return projected
      into[node.target] = projected
    }
    return undefined
  }

  function project(
    parent: object,
    key: string | number,
    value: unknown,
    node: RequiredSelection & { kind: 'field' },
    present: unknown,
  ): unknown {
    if (value === undefined || value === null) {
      const cause = faults.causeOf(parent, key)
      return value === undefined || cause !== undefined ? new Blocked(node.source, cause) : null
    }
    if (Array.isArray(value)) {
      const items: unknown[] = []
      for (let index = 0; index < value.length; index++) {
        const before = Array.isArray(present) ? present[index] : undefined
        const item = project(value, index, value[index], node, before)
        if (item instanceof Blocked) return item
        items.push(item)
      }
      return items
    }
    if (!node.selections || !isData(value)) return value
    const into = isData(present) ? present : {}
    return copy(value, node.selections, node.type, into) ?? into
  }
}
