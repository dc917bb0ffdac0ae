import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { fieldType } from '../supergraph/type-lookup.ts'

/** Where in an answer numbers may stand that must be kept exactly: `true` for a value, or what is inside. */
export type NumberPlaces = true | readonly { name: string; inside: NumberPlaces }[]

/** How selections are read. */
interface Reading {
  schema: GraphQLSchema
  /** Those that selections spread. */
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  realName: (field: string) => string
}

/** What is asked at one place, of whatever type: many types may be asked the same. */
interface Place {
  mayHold: boolean
  inside: Map<string, Place>
  spread: Set<string>
}

/** The places of custom scalars and IDs in what a selection is answered with; undefined when there are none. */
export function numberPlaces(
  reading: Reading,
  selections: SelectionSetNode,
  type: string | undefined,
): NumberPlaces | undefined {
  const root = newPlace()
  gather(reading, selections, type, root)
  return placesIn(root)
}

const newPlace = (): Place => ({ mayHold: false, inside: new Map(), spread: new Set() })

function gather(reading: Reading, selections: SelectionSetNode, type: string | undefined, into: Place): void {
  for (const node of selections.selections) {
    if (node.kind === Kind.FIELD) {
      const name = (node.alias ?? node.name).value
      const place = into.inside.get(name) ?? newPlace()
      into.inside.set(name, place)
      const inner = fieldType(reading.schema, type, reading.realName(node.name.value))
      if (node.selectionSet) gather(reading, node.selectionSet, inner, place)
      else place.mayHold ||= mayHold(reading.schema, inner)
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      gather(reading, node.selectionSet, node.typeCondition?.name.value ?? type, into)
    } else if (!into.spread.has(node.name.value)) {
      into.spread.add(node.name.value)
      const fragment = reading.fragments.get(node.name.value)
      if (fragment) gather(reading, fragment.selectionSet, fragment.typeCondition.name.value, into)
    }
  }
}

function placesIn({ mayHold, inside }: Place): NumberPlaces | undefined {
  if (mayHold) return true
  const places = [...inside].flatMap(([name, place]) => {
    const inner = placesIn(place)
    return inner ? [{ name, inside: inner }] : []
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
