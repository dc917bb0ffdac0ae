import { type GraphQLSchema, getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** The name of the type that a field leads to, without its lists; undefined where there is no such field. */
export function fieldType(schema: GraphQLSchema, typeName: string | undefined, field: string): string | undefined {
  const type = typeName === undefined ? undefined : schema.getType(typeName)
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined
  return definition && getNamedType(definition.type).name
}

/** What a thing at a place of this type may call itself: an object type's name, or an interface's where nobody knows better. */
export function possibleTypes(schema: GraphQLSchema, typeName: string | undefined): string[] {
  const type = typeName === undefined ? undefined : schema.getType(typeName)
  if (!type) return []
  const implementers = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : []
  return isAbstractType(type) && !isInterfaceType(type) ? implementers : [type.name, ...implementers]
}
