import { z } from 'zod'
import { scalarShape } from '../scalars/scalar-shape.ts'
import { auth } from './sections/auth.ts'
import { cache } from './sections/cache.ts'
import { compression } from './sections/compression.ts'
import { cors } from './sections/cors.ts'
import { cost } from './sections/cost.ts'
import { dedupe } from './sections/dedupe.ts'
import { forward } from './sections/forward.ts'
import { graphiql } from './sections/graphiql.ts'
import { headers } from './sections/headers.ts'
import { hooks } from './sections/hooks.ts'
import { limits } from './sections/limits.ts'
import { override } from './sections/override.ts'
import { persistedOperations } from './sections/persisted-operations.ts'
import { planning } from './sections/planning.ts'
import { rateLimit } from './sections/rate-limit.ts'
import { subgraphs } from './sections/subgraphs.ts'
import { subscriptions } from './sections/subscriptions.ts'
import { supergraph } from './sections/supergraph.ts'
import { telemetry } from './sections/telemetry.ts'
import { sentHeader } from './sections/values.ts'

/**
 * Everything that can be set. Defaults refuse no honest query. Each option describes itself, for
 * docs/router-configuration.md and for editors: `npm run codegen` writes both.
 */
export const configSchema = z.strictObject({
  introspection: z
    .boolean()
    .optional()
    .describe('Whether clients may ask for the schema. Default: unless in production mode.'),
  queryPlans: z
    .boolean()
    .optional()
    .describe(
      'Whether clients may see how an operation is planned, by `apollo-expose-query-plan: true`, or `dry-run` to see that alone. ' +
        'Default: unless in production mode.',
    ),
  supergraph,
  limits,
  cost,
  scalars: z
    .record(z.string(), scalarShape)
    .default({})
    .describe(
      "What values of custom scalars look like, by the scalar's name; of others the router lets every value through.",
    ),
  planning,
  rateLimit,
  persistedOperations,
  auth,
  override,
  subgraphs,
  propagateHeaders: z
    .array(sentHeader.toLowerCase())
    .default([])
    .describe('Client headers that travel on to subgraphs; others only by `headers`.'),
  headers,
  trustedProxies: z
    .array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))
    .default([])
    .describe(
      "Addresses whose `x-forwarded-for` is believed, such as a load balancer's: an address or a CIDR range each.",
    ),
  cache,
  subscriptions,
  cors,
  compression,
  dedupe,
  hooks,
  telemetry,
  graphiql,
  files: z
    .record(z.string().regex(/^\/[\w-]+\/$/, 'must be like /pictures/'), z.string().min(1))
    .default({})
    .describe('Folders of files that everybody may have, by the path they are served under, such as `/pictures/`.'),
  forward,
  defer: z
    .boolean()
    .default(true)
    .describe('Whether `@defer` is known, by which clients have fragments of an answer later than the rest.'),
  watch: z.boolean().default(false).describe('Read the supergraph again when its file changes.'),
})

export type RouterConfig = z.output<typeof configSchema>
