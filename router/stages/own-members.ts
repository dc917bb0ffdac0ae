import { type GraphQLSchema, isInputObjectType } from 'graphql'

/** Whether an input has a member that every object of JavaScript has, such as `constructor`. */
const inherits = new WeakMap<GraphQLSchema, boolean>()

/**
 * A client's variables, of which graphql-js, which reads members without asking whose they are, finds those alone that were sent. Most schemas
 * have no such member, and nothing to be done.
 */
export function ownMembers(
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const known = inherits.get(schema) ?? hasInherited(schema)
  inherits.set(schema, known)
  return known ? (withoutPrototypes(variables) as Record<string, unknown>) : variables
}

const hasInherited = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).some(
    (type) => isInputObjectType(type) && Object.keys(type.getFields()).some((name) => name in Object.prototype),
  )

function withoutPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototypes)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const own: Record<string, unknown> = Object.create(null)
  for (const [name, inner] of Object.entries(value)) own[name] = withoutPrototypes(inner)
  return own
}
