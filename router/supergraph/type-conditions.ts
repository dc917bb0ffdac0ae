import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Whether something of type `typename` meets a type condition. Unknown names meet only themselves. */
export function meetsCondition(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true
  const type = schema.getType(typename)
  const abstract = schema.getType(condition)
  if (!isAbstractType(abstract) || !(isObjectType(type) || isInterfaceType(type))) return false
  return schema.isSubType(abstract, type)
}
