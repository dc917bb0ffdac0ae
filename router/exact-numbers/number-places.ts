import { type GraphQLSchema, isScalarType, isSpecifiedScalarType, Kind, type SelectionSetNode } from 'graphql'
import { fieldType } from '../supergraph/type-lookup.ts'

/** Where in an answer numbers may stand that must be kept exactly: `true` for a value, or what is inside. */
export type NumberPlaces = true | readonly { name: string; inside: NumberPlaces }[]

/** The places of custom scalars and IDs in what a selection is answered with; undefined when there are none. */
export function numberPlaces(
  schema: GraphQLSchema,
  selections: SelectionSetNode,
  type: string | undefined,
  realName: (field: string) => string,
): NumberPlaces | undefined {
  const places = selections.selections.flatMap((node): Exclude<NumberPlaces, true> => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return []
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const inside = numberPlaces(schema, node.selectionSet, node.typeCondition?.name.value ?? type, realName)
      return inside === undefined || inside === true ? [] : inside
    }
    const inner = fieldType(schema, type, realName(node.name.value))
    const inside = node.selectionSet
      ? numberPlaces(schema, node.selectionSet, inner, realName)
      : mayHold(schema, inner) || undefined
    return inside ? [{ name: (node.alias ?? node.name).value, inside }] : []
  })
  return places.length > 0 ? places : undefined
}

function mayHold(schema: GraphQLSchema, name: string | undefined): boolean {
  const type = name === undefined ? undefined : schema.getType(name)
  return isScalarType(type) && (type.name === 'ID' || !isSpecifiedScalarType(type))
}

/** Whether a number stands in one of the places. Runs over every answer, so it makes nothing. */
export function hasNumber(value: unknown, places: NumberPlaces): boolean {
  if (typeof value === 'number') return places === true
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (hasNumber(value[index], places)) return true
    return false
  }
  if (places === true) return Object.values(value).some((inner) => hasNumber(inner, true))
  for (let index = 0; index < places.length; index++) {
    const place = places[index]
    if (place && hasNumber((value as Record<string, unknown>)[place.name], place.inside)) return true
  }
  return false
}
