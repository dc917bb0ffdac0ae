import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Whether something of type `typename` meets a type condition. Unknown names meet only themselves. */
export function meetsCondition(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true
  const type = schema.getType(typename)
  const abstract = schema.getType(condition)
  if (!isAbstractType(abstract) || !(isObjectType(type) || isInterfaceType(type))) return false
  return schema.isSubType(abstract, type)
}

const fragment = '... on '

/** The step of a plan's path that leads on for things of one type alone. */
export const stepOn = (type: string): string => fragment + type

/** The type that such a step is for; undefined for a field's. */
export const typeOfStep = (step: string): string | undefined =>
  step.startsWith(fragment) ? step.slice(fragment.length) : undefined
