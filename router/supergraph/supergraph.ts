import { createHash } from 'node:crypto'
import {
  errorCauses,
  Supergraph as PlannerSupergraph,
  printSchema,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
} from '@apollo/federation-internals'
import { buildASTSchema, buildSchema, type GraphQLSchema, parse } from 'graphql'
import { type OperationPlanner, operationPlanner } from '../planning/operation-planner.ts'
import { enforceScalars } from '../scalars/enforce-scalars.ts'
import type { ScalarShape } from '../scalars/scalar-shape.ts'
import { withOneOf } from './one-of.ts'
import { refusedContexts } from './refused-contexts.ts'
import { refusedFeatures } from './refused-features.ts'

/** A loaded supergraph: all that the router knows of the world. Immutable. */
export interface Supergraph {
  /** SHA-256 of the SDL, hex: changes exactly when the SDL does. */
  readonly id: string
  readonly sdl: string
  /** What clients see, and may send: no federation machinery, nothing `@inaccessible`. Its directives are gone. */
  readonly apiSchema: GraphQLSchema
  /** The whole supergraph, with every `astNode`: read `@authenticated`, `@cost`, `@listSize`, … from these. */
  readonly fullSchema: GraphQLSchema
  /** By name. URLs are the SDL's; configuration may replace them. */
  readonly subgraphs: ReadonlyMap<string, { readonly name: string; readonly url: string }>
  /** For `planOperation` alone. */
  readonly planner: OperationPlanner
}

/** The SDL cannot be served; `faults` lists every reason found. */
export class SupergraphError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The supergraph cannot be served:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.name = 'SupergraphError'
    this.faults = faults
  }
}

/**
 * Loads a composed supergraph, of Federation 2 or 1.
 *
 * @param scalars what clients' values of custom scalars must look like; those of others are not looked at
 * @param defer whether clients may have fragments of an answer later than the rest
 * @throws SupergraphError listing every fault.
 */
export function loadSupergraph(
  sdl: string,
  scalars: Readonly<Record<string, ScalarShape>> = {},
  defer = true,
): Supergraph {
  const document = orFaults(() => withOneOf(parse(sdl)))
  const refused = refusedFeatures(document)
  if (refused.length > 0) throw new SupergraphError(refused)
  const loaded = orFaults(() => {
    const original = PlannerSupergraph.build(document, {
      supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
      validateSupergraph: true,
    })
    const fullSchema = buildASTSchema(document, { assumeValidSDL: true })
    const api = printSchema(original.apiSchema())
    const apiSchema = buildSchema(defer ? `${api}\n${deferDefinition}` : api, { assumeValid: true })
    enforceScalars(apiSchema, scalars)
    return {
      id: createHash('sha256').update(sdl).digest('hex'),
      sdl,
      apiSchema,
      fullSchema,
      subgraphs: new Map(original.subgraphsMetadata().map(({ name, url }) => [name, { name, url }])),
      planner: operationPlanner(document, fullSchema),
    }
  })
  const contexts = refusedContexts(document, loaded.fullSchema)
  if (contexts.length > 0) throw new SupergraphError(contexts)
  return loaded
}

/** Of the specification's draft. No subgraph needs to know it: the router alone heeds it. */
const deferDefinition = `
"Lets a fragment be answered later than the rest, in an answer that comes in pieces."
directive @defer(
  "Whether it is."
  if: Boolean! = true
  "Names the fragment in the answer. Unique in a document."
  label: String
) on FRAGMENT_SPREAD | INLINE_FRAGMENT`

function orFaults<T>(build: () => T): T {
  try {
    return build()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const causes = errorCauses(error) ?? [error]
    throw new SupergraphError(causes.map((cause) => cause.message))
  }
}
