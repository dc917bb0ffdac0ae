import { type GraphQLSchema, isObjectType } from 'graphql'
import type { ContextInput } from '../prepare/executable/contextual-request.ts'
import { meetsCondition } from '../supergraph/type-conditions.ts'
import { type Data, isData } from './data.ts'
import type { Faults } from './faults.ts'
import { Blocked } from './representation.ts'

/** Something in the data, and what it stands in. */
export interface Place {
  thing: Data
  around: Place | undefined
}

/** All that a plan's path leads to, each where it stands; `@` stands for the items of a list, or for what is none. */
export function placesAt(root: Data, path: readonly string[]): Place[] {
  const found: Place[] = []
  const visit = (value: unknown, depth: number, around: Place | undefined): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, path[depth] === '@' ? depth + 1 : depth, around)
      return
    }
    if (!isData(value)) return
    const step = path[depth]
    const place = { thing: value, around }
    if (step === undefined) found.push(place)
    else if (step === '@') visit(value, depth + 1, around)
    else visit(value[step], depth + 1, place)
  }
  visit(root, 0, undefined)
  return found
}

/**
 * The values that a place's arguments take from what is around it, each from the nearest thing that sets its context.
 *
 * @returns Blocked when a value is missing, or null because of an error. One is left out where the thing has a type that the
 *   context selects nothing of.
 */
export function contextAt(
  schema: GraphQLSchema,
  inputs: readonly ContextInput[],
  { around }: Place,
  faults: Faults,
): Data | Blocked {
  const values: Data = {}
  for (const { variable, ways } of inputs) {
    const value = valueAround(schema, ways, around, faults)
    if (value instanceof Blocked) return value
    if (value !== undefined) values[variable] = value
  }
  return values
}

function valueAround(
  schema: GraphQLSchema,
  ways: ContextInput['ways'],
  around: Place | undefined,
  faults: Faults,
): unknown {
  for (let place = around; place; place = place.around) {
    const { thing } = place
    const type = place.around ? thing.__typename : schema.getQueryType()?.name
    // By its interface alone, as an @interfaceObject knows it, nobody can tell whether it is the nearest.
    if (typeof type !== 'string' || !isObjectType(schema.getType(type)))
      return new Blocked('__typename', faults.causeOf(thing, '__typename'))
    const setting = ways.filter(({ setter }) => meetsCondition(schema, type, setter))
    if (setting.length === 0) continue
    const [way] = setting.filter(({ on }) => meetsCondition(schema, type, on))
    return way && valueIn(thing, way.path, faults)
  }
  return new Blocked('a context', undefined)
}

function valueIn(thing: Data, [name, ...rest]: readonly string[], faults: Faults): unknown {
  return name === undefined ? thing : given(thing, name, thing[name])

  function given(parent: object, key: string | number, value: unknown): unknown {
    if (value === undefined || value === null) {
      const cause = faults.causeOf(parent, key)
      return value === undefined || cause !== undefined ? new Blocked(String(key), cause) : null
    }
    if (Array.isArray(value)) {
      const items: unknown[] = []
      for (const [index, item] of value.entries()) {
        const its = given(value, index, item)
        if (its instanceof Blocked) return its
        items.push(its)
      }
      return items
    }
    return rest.length > 0 && isData(value) ? valueIn(value, rest, faults) : value
  }
}
