import { z } from 'zod'
import { scalarShape } from '../scalars/scalar-shape.ts'

const count = z.number().int().nonnegative()
const positive = z.number().int().positive()
/** Beyond this Node's timers wrap around and fire at once. */
const milliseconds = positive.max(2_147_483_647)
const httpUrl = z.url({ protocol: /^https?$/ })
/** One, or those of its replicas; calls go round all their addresses. */
const httpUrls = z.union([httpUrl.transform((url) => [url]), z.array(httpUrl).min(1)])
const headerName = z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'not a header name')

const subgraph = z
  .strictObject({
    url: httpUrl,
    /** Replicas; calls go round them, and round all addresses that a name has. */
    urls: z.array(httpUrl).min(1),
    /** Deadline of one call, its retries included. */
    timeoutMs: milliseconds,
    /** Further tries of a query after a connection fault; mutations are never retried. */
    retries: count.max(10),
    breaker: z.strictObject({ consecutiveFailures: positive.default(5), halfOpenAfterMs: milliseconds.default(1_000) }),
    bulkhead: z.strictObject({ concurrent: positive.default(200), queued: count.default(1_000) }),
    /** Sent with every call; `${NAME}` stands for that environment variable, or for the first line of the file that NAME_FILE names. */
    headers: z.record(headerName, z.string()),
    responseBytes: positive,
    /**
     * Codes under which this subgraph's own words reach clients; an error under any other is masked, and logged with an id. Default:
     * UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, RATE_LIMITED.
     */
    shownErrors: z.array(z.string().min(1)),
  })
  .partial()
  .refine((it) => !(it.url && it.urls), { message: 'give either url or urls', path: ['urls'] })

/**
 * Everything that can be set. Defaults refuse no honest query. `subgraphs.all` holds for every subgraph that does not
 * say otherwise. The cost model is that of the IBM and Apollo cost specifications.
 */
export const configSchema = z.strictObject({
  /** Whether clients may ask for the schema. Default: unless in production. */
  introspection: z.boolean().optional(),
  limits: z
    .strictObject({
      depth: positive.default(20),
      aliases: count.default(200),
      rootFields: positive.default(100),
      directives: count.default(500),
      tokens: positive.default(15_000),
      /** Of a document's text, comments included. */
      characters: positive.default(250_000),
      /** Of one operation. */
      variables: positive.default(1_000),
      /** Values within the variables that are sent: every item of a list and every field of an object. */
      variableValues: positive.default(50_000),
      bodyBytes: positive.default(1024 * 1024),
      /** Operations in one array; 0 refuses arrays. */
      batch: count.default(0),
      /** Requests being answered at once; more are told to come back. */
      inFlight: positive.default(2_000),
    })
    .prefault({}),
  cost: z
    .strictObject({
      max: positive.default(100_000),
      /** What a list counts as when the schema says nothing of its size. */
      listSize: count.default(10),
      /** The most a slicing argument may ask for, if the subgraphs have such a limit; more, or less than 1, is BAD_USER_INPUT. */
      pageSize: positive.optional(),
    })
    .prefault({}),
  /** What values of custom scalars look like, by the scalar's name; of others the router lets every value through. */
  scalars: z.record(z.string(), scalarShape).default({}),
  /** In cost points, by user or, for guests, by address. Default: none. */
  rateLimit: z
    .strictObject({
      points: positive,
      perSeconds: positive,
      /** Points for each 1,000 characters of a document that the router does not know yet, beside what its operation costs. */
      reading: count.default(10),
    })
    .optional(),
  persistedOperations: z
    .strictObject({
      /** File of operations: `{ "<sha256>": "query …" }`, or the manifest that Apollo's tools write. */
      manifest: z.string().min(1).optional(),
      /** Refuse what is not in the manifest. */
      only: z.boolean().default(false),
    })
    .refine((it) => !it.only || it.manifest !== undefined, { message: 'needs a manifest', path: ['only'] })
    .prefault({}),
  auth: z
    .strictObject({
      issuers: z
        .array(z.strictObject({ issuer: z.string().min(1), audience: z.string().min(1), jwksUri: httpUrls }))
        .default([]),
      /**
       * What trades a bearer token that others have issued for an access token of one of `issuers`, by RFC 8693. Subgraphs are shown
       * the latter alone. Default: nothing does, and tokens of others are no good.
       */
      exchange: z
        .strictObject({
          /** The token endpoint. */
          url: httpUrls,
          /** Sent with every trade, filled in as those of subgraphs are: what it knows the router by. */
          headers: z.record(headerName, z.string()).default({}),
          /** Whose JWTs are traded, by their `iss`. */
          issuers: z.array(z.string().min(1)).default([]),
          /** Which other tokens are, by how they begin, and their types in RFC 8693's names. */
          prefixes: z
            .record(z.string().regex(/^[\w.~+/-]{2,}$/, 'not how a token begins'), z.string().min(1))
            .default({}),
        })
        .optional(),
      /** A key set to show at /.well-known/jwks.json. */
      publishJwks: httpUrls.optional(),
    })
    .refine((it) => !it.exchange || it.issuers.length > 0, {
      message: 'needs an issuer whose tokens it trades for',
      path: ['exchange'],
    })
    .refine((it) => !it.issuers.some(({ issuer }) => it.exchange?.issuers.includes(issuer)), {
      message: 'tokens of our own issuers are not traded',
      path: ['exchange', 'issuers'],
    })
    .prefault({}),
  subgraphs: z
    .record(z.string(), subgraph)
    .refine(({ all }) => all?.url === undefined && all?.urls === undefined, {
      message: 'every subgraph has an address of its own',
      path: ['all', 'url'],
    })
    .default({}),
  /** Client headers that travel on to subgraphs; every other one stays here. */
  propagateHeaders: z.array(headerName.toLowerCase()).default([]),
  /** Addresses whose `x-forwarded-for` is believed, such as a load balancer's: an address or a CIDR range each. */
  trustedProxies: z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).default([]),
  subscriptions: z
    .strictObject({
      initTimeoutMs: milliseconds.default(5_000),
      keepAliveMs: milliseconds.default(12_000),
      perConnection: positive.default(100),
      connectionsPerUser: positive.default(100),
      connectionsPerAddress: positive.default(1_000),
      frameBytes: positive.default(256 * 1024),
      /** Events, and bytes, kept for a client that reads slower than they come; beyond, it is disconnected. */
      bufferedEvents: positive.default(1_000),
      bufferedBytes: positive.default(4 * 1024 * 1024),
    })
    .prefault({}),
  cors: z
    .strictObject({
      /** Origins whose pages may call, exactly as browsers send them; `*` is every one. */
      origins: z.array(z.string().min(1)).default([]),
      maxAgeSeconds: count.default(600),
    })
    .prefault({}),
  telemetry: z
    .strictObject({
      /** OTLP over HTTP. */
      endpoint: httpUrl.optional(),
      logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    })
    .prefault({}),
  graphiql: z.strictObject({ /** Folder of the built page. */ assets: z.string().min(1) }).optional(),
  /** Folders of files that everybody may have, by the path they are served under, such as `/pictures/`. */
  files: z.record(z.string().regex(/^\/[\w-]+\/$/, 'must be like /pictures/'), z.string().min(1)).default({}),
  /** Reload the supergraph when its file changes. */
  watch: z.boolean().default(false),
})

export type RouterConfig = z.output<typeof configSchema>
export type SubgraphConfig = z.output<typeof subgraph>
