import { z } from 'zod'
import { events } from './cache-events.ts'
import { count, headerName, httpUrl, milliseconds, positive, sentHeader } from './values.ts'

const policy = z.strictObject({
  maxAge: positive.describe('How long an answer is fresh, in seconds.'),
  scope: z
    .enum(['public', 'private'])
    .default('public')
    .describe('Whose it is: of everybody who may as much, or only of whoever it was made for.'),
  staleWhileRevalidate: count
    .default(0)
    .describe('How much longer it may be given while a newer one is fetched, in seconds.'),
})

const invalidation = z
  .strictObject({
    token: z
      .string()
      .min(1)
      .optional()
      .describe(
        `With it, as \`Authorization: Bearer …\`, things are told to be outdated by \`POST /cache/invalidations\` on the admin port; \`\${NAME}\` is filled in as in headers of subgraphs, and every line of its file is taken. Default: nobody may.`,
      ),
    log: z
      .strictObject({
        url: z
          .string()
          .min(1)
          .optional()
          .describe(
            `Where it is: \`kafka://HOST:PORT,…\`, or \`postgres://…\` of an event log as \`packages/messaging\` keeps it; \`\${NAME}\` is filled in. Default: none, and nothing is heard.`,
          ),
        topics: z
          .array(z.string().min(1))
          .min(1)
          .describe('What is read of it, from the end on, by every instance by itself.'),
        events,
        kafka: z
          .strictObject({
            prefix: z
              .string()
              .default('')
              .describe('Before the names of topics, and of the group that each instance reads as.'),
            tls: z
              .strictObject({
                ca: z
                  .string()
                  .describe(
                    "File of the certificates by which the brokers' are judged. Default: those that the system trusts.",
                  ),
                cert: z.string().describe('File of the certificate that brokers are shown. Default: none.'),
                key: z.string().describe('File of its key. Default: none.'),
              })
              .partial()
              .optional()
              .describe('How brokers are spoken to over TLS, with files in PEM; `{}` will do. Default: without TLS.'),
            sasl: z
              .strictObject({
                mechanism: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).describe('As the brokers have it.'),
                username: z.string().min(1).describe('Who the router is to them.'),
                password: z.string().min(1).describe(`Best as \`\${NAME}\`.`),
              })
              .optional()
              .describe('How the router shows the brokers who it is. Default: not at all.'),
          })
          .prefault({})
          .describe('Of brokers.'),
        silentMs: milliseconds
          .default(5_000)
          .describe('The log counts as not heard once nobody has answered for so long, or records are so late, in ms.'),
        blindMs: milliseconds.default(5_000).describe('How old what is kept may be while the log is not heard, in ms.'),
      })
      .optional()
      .describe('A log of CloudEvents that tell what is outdated. Default: none.'),
  })
  .prefault({})
  .describe('How it becomes known that something is not any more what was kept.')

const purge = z
  .strictObject({
    url: httpUrl.describe('Where `{ "tags": ["…"] }` is posted, or `{ "purge_everything": true }`.'),
    headers: z
      .record(sentHeader, z.string())
      .default({})
      .describe(`Sent with it; \`\${NAME}\` is filled in as in headers of subgraphs.`),
    everyMs: milliseconds
      .default(100)
      .describe('How long tags are collected before each request, in ms; then each is sent once.'),
    tagsPerRequest: positive.min(2).default(30).describe('As many as the cache takes at once.'),
    retryForMs: milliseconds
      .default(60_000)
      .describe('How long a request is tried again that was not answered with 2xx, in ms, at growing intervals.'),
  })
  .optional()
  .describe('A cache of others, such as a CDN, that is told by each instance what is outdated. Default: none.')

export const cache = z
  .strictObject({
    enabled: z.boolean().default(false).describe("Whether subgraphs' answers to queries are kept."),
    maxBytes: positive.default(67_108_864).describe('What they may take in memory, in bytes.'),
    wholeBytes: count
      .default(16_777_216)
      .describe(
        'What whole answers may take beside that, in bytes, which are kept as they are sent for who asks the same with the same token and headers. 0 keeps none.',
      ),
    types: z
      .record(z.string(), policy)
      .default({})
      .describe(
        'How long answers are kept that come without `Cache-Control`: about an entity by the name of its type, of fields of the root by ' +
          'theirs, such as `Query.products`.',
      ),
    ignoredHeaders: z
      .array(headerName.toLowerCase())
      .default([])
      .describe(
        'Headers that subgraphs are sent and on which no answer that may be kept depends. All others of a client tell askers apart.',
      ),
    browserMaxAge: count
      .optional()
      .describe(
        'How long browsers, and other caches that one alone uses, may keep an answer to GET at most, in seconds: no event reaches them. 0 has them ask each time, by `ETag`. Default: as long as its parts last.',
      ),
    tagBytes: positive
      .default(4_096)
      .describe('The longest `Cache-Tag` that goes out, in bytes; things that do not fit are named by their types.'),
    purge,
    invalidation,
  })
  .prefault({})
  .describe("Keeps subgraphs' answers: see [the router](../router/README.md#cache).")

export type CacheConfig = z.output<typeof cache>
