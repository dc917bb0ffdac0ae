import type { FetchDataRewrite } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { meetsCondition, typeOfStep } from '../supergraph/type-conditions.ts'
import { type Data, isData } from './data.ts'

/**
 * Carries out the planner's rewrites on a representation or an answer, in place: aliases that it made
 * are renamed back, whatever their value, and type names set to what a subgraph knows.
 *
 * @param typename The type of `value` when it does not say so itself.
 */
export function applyRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[],
  value: Data,
  typename?: string,
): void {
  for (const rewrite of rewrites)
    atPath(schema, rewrite.path, value, typename, (parent, key) => rewriteKey(rewrite, parent, key))
}

function rewriteKey(rewrite: FetchDataRewrite, parent: Data, key: string): void {
  if (rewrite.kind === 'ValueSetter') {
    parent[key] = rewrite.setValueTo
  } else if (parent[key] !== undefined) {
    parent[rewrite.renameKeyTo] = parent[key]
    delete parent[key]
  }
}

function atPath(
  schema: GraphQLSchema,
  path: readonly string[],
  value: unknown,
  typename: string | undefined,
  rewrite: (parent: Data, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) atPath(schema, path, item, typename, rewrite)
    return
  }
  const [step, ...rest] = path
  if (!isData(value) || step === undefined) return
  const type = typeOfStep(step)
  if (type !== undefined) {
    const own = typeof value.__typename === 'string' ? value.__typename : typename
    // Without a type name the planner saw no need to tell types apart here.
    if (own === undefined || meetsCondition(schema, own, type)) {
      atPath(schema, rest, value, own, rewrite)
    }
  } else if (rest.length === 0) {
    rewrite(value, step)
  } else {
    atPath(schema, rest, value[step], undefined, rewrite)
  }
}
