import type { GraphQLSchema } from 'graphql'
import type { ShapeType } from '../prepare/shape.ts'
import { possibleTypes } from '../supergraph/type-lookup.ts'
import type { Place } from './complete.ts'

/**
 * Where something failed below a null that it made, by the client's names; only as far as the client asked for it.
 *
 * @param schema the API's
 * @param type of what is null
 * @param below the way on from there, by the names of the data
 */
export function placeBelow(
  schema: GraphQLSchema,
  type: ShapeType,
  below: readonly (string | number)[],
  place: Place,
): Place {
  let [at, around] = [place, type]
  for (const step of below) {
    const next = within(schema, around, step)
    if (!next) return at
    at = { parent: at, key: next.key }
    around = next.type
  }
  return at
}

function within(schema: GraphQLSchema, type: ShapeType, step: string | number) {
  if (type.kind === 'list') return typeof step === 'number' ? { key: step, type: type.of } : undefined
  if (type.kind !== 'composite') return undefined
  // What is not there does not say of which type it would have been.
  for (const name of possibleTypes(schema, type.typeName)) {
    const field = type.shape.of(name).fields.find((it) => it.name === step)
    if (field) return field
  }
  return undefined
}
