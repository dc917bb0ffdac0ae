import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { services } from '@micromart/subgraphs'
import { lexicographicSortSchema, parse, printSchema } from 'graphql'
import { requiresWithoutKey } from './requires-keys.ts'

type ServiceDefinition = Parameters<typeof composeServices>[0][number]

export interface Composed {
  /** What the router plans by. */
  supergraph: string
  /** What a client sees. */
  api: string
  /** Composition's remarks, one a line. */
  hints: string[]
}

/** The subgraphs do not fit together; `message` has every reason. */
export class CompositionError extends Error {
  override name = 'OperatorError'
}

/**
 * Composes `subgraphs/NAME/schema.graphql`, each with the value types, into one supergraph. Its URLs are those of containers and
 * Services; where others hold, the router's configuration gives them.
 * @param root the project's root.
 * @throws CompositionError
 */
export async function composeSupergraph(root: string): Promise<Composed> {
  await mustBeListed(root)
  const subgraphs = await definitions(root)
  const homeless = subgraphs.flatMap(({ name, typeDefs }) =>
    requiresWithoutKey(typeDefs).map(
      (type) => `${name}: ${type} has @requires but no resolvable key free of @external fields`,
    ),
  )
  if (homeless.length > 0) throw new CompositionError(homeless.join('\n'))
  const result = composeServices(subgraphs)
  if (result.errors) throw new CompositionError(result.errors.map((error) => error.message).join('\n'))
  const api = lexicographicSortSchema(result.schema.toAPISchema().toGraphQLJSSchema())
  return {
    supergraph: `${result.supergraphSdl.trim()}\n`,
    api: `${printSchema(api).trim()}\n`,
    hints: result.hints.map((hint) => `${hint.definition.code}: ${hint.message}`),
  }
}

/** P+10 … P+19, from the base port P. */
const mostServices = 10

/** A folder that is not in the list would be composed, and run nowhere. */
async function mustBeListed(root: string): Promise<void> {
  const entries = await readdir(join(root, 'subgraphs'), { withFileTypes: true })
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name))
  const listed = new Set<string>(services)
  const faults = [
    ...[...folders].filter((name) => !listed.has(name)).map((name) => `subgraphs/${name} is not in subgraphs/list.ts`),
    ...services
      .filter((name) => !folders.has(name))
      .map((name) => `subgraphs/list.ts has ${name}, which has no folder`),
  ]
  if (services.length > mostServices)
    faults.push(`subgraphs/list.ts has more than ${mostServices}, for whom there are ports`)
  if (faults.length > 0) throw new CompositionError(faults.join('\n'))
}

async function definitions(root: string): Promise<ServiceDefinition[]> {
  return (await subgraphSdls(root)).map(({ sdl, ...rest }) => ({ ...rest, typeDefs: parse(sdl) }))
}

/** Each subgraph's SDL, whole. */
export async function subgraphSdls(root: string): Promise<{ name: string; url: string; sdl: string }[]> {
  const common = await readFile(join(root, 'schema/common.graphql'), 'utf8')
  return Promise.all(
    services.toSorted().map(async (name) => {
      const sdl = await readFile(join(root, 'subgraphs', name, 'schema.graphql'), 'utf8')
      return { name, url: `http://${name}:4000/graphql`, sdl: `${sdl}\n${common}` }
    }),
  )
}
