import { buildASTSchema, graphql, parse } from 'graphql'
import type { BenchSubgraph } from './subgraphs.ts'

/** Answers a request's body, by its meaning, as JSON. */
export function executor({ typeDefs, root, entities, entity }: BenchSubgraph): (body: string) => Promise<string> {
  const query = typeDefs.includes('type Query') ? 'extend type Query' : 'type Query'
  const machinery = `scalar _Any union _Entity = ${entities.join(' | ')}
    ${query} { _entities(representations: [_Any!]!): [_Entity]! }`
  // Federation's directives are for who composes; none of them has to be known here.
  const schema = buildASTSchema(parse(`${typeDefs}\n${machinery}`), { assumeValidSDL: true })
  const rootValue = {
    ...root,
    _entities: ({ representations }: { representations: Parameters<typeof entity>[0][] }) =>
      representations.map((each) => ({ ...entity(each), __typename: each.__typename })),
  }
  return async (body) => {
    const { query: source, variables: variableValues, operationName } = JSON.parse(body)
    return JSON.stringify(await graphql({ schema, rootValue, source, variableValues, operationName }))
  }
}
