import { newId } from '@micromart/ids'
import { type GraphQLInputType, getNullableType, isEnumType, isLeafType, isListType, isNonNullType } from 'graphql'

const samples: Record<string, unknown> = {
  ID: newId('usr'),
  String: 'a text',
  Int: 1,
  Float: 1,
  Boolean: true,
  Decimal: '1.00',
  CurrencyCode: 'EUR',
  CountryCode: 'DE',
  DateTime: '2026-01-01T00:00:00.000Z',
}

/** A value of a type with all that it requires. */
export function sampleOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [sampleOf(nullable.ofType)]
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name
  if (isLeafType(nullable)) {
    if (nullable.name in samples) return samples[nullable.name]
    throw new Error(`say what a ${nullable} looks like`)
  }
  const required = Object.values(nullable.getFields()).filter(({ type, defaultValue }) => {
    return isNonNullType(type) && defaultValue === undefined
  })
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]))
}
