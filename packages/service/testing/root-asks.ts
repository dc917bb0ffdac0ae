import { type GraphQLSchema, getNamedType, isCompositeType, isRequiredArgument } from 'graphql'
import { sampleOf } from './sample-values.ts'

/** An operation that asks one root field, with all that it requires and nothing else. */
export interface RootAsk {
  field: string
  source: string
  variables: Record<string, unknown>
}

/** One for each field of a root type. */
export function rootAsks(schema: GraphQLSchema, kind: 'query' | 'mutation' | 'subscription'): RootAsk[] {
  const type = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  const fields = Object.values(type[kind]?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'))
  return fields.map(({ name, args, type }) => {
    const given = args.filter(isRequiredArgument)
    const declared = given.length > 0 ? `(${given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')})` : ''
    const passed = given.length > 0 ? `(${given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : ''
    return {
      field: name,
      source: `${kind}${declared} { ${name}${passed} ${isCompositeType(getNamedType(type)) ? '{ __typename }' : ''} }`,
      variables: Object.fromEntries(given.map((arg) => [arg.name, sampleOf(arg.type)])),
    }
  })
}
