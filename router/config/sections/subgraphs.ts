import { z } from 'zod'
import { count, httpUrl, milliseconds, positive, sentHeader, share } from './values.ts'

const breaker = z
  .strictObject({
    consecutiveFailures: positive.describe(
      'Failures in a row, or as many at least within the window, after which an address is left out. Default: 5.',
    ),
    failureRate: share.describe(
      "Share of the window's calls that must have failed where some were answered. Default: 0.5.",
    ),
    windowMs: milliseconds.describe('How far back it looks, in ms. Default: 30000.'),
    halfOpenAfterMs: milliseconds.describe(
      'How long an address is left out the first time, in ms; then twice, thrice … as long. Default: 1000.',
    ),
    mostOpenMs: milliseconds.describe('The longest that it is left out while others do better, in ms. Default: 60000.'),
    mostEjected: share.describe('Of all addresses: more are not left out while they answer anything. Default: 0.5.'),
    probes: positive.describe(
      'Calls that try at once whether it is back; the first that is answered decides. Default: 3.',
    ),
    probeTimeoutMs: milliseconds.describe(
      'How long each of them keeps the next from being sent, and how long it takes before another address is asked, in ms. Default: 1000.',
    ),
    slowStartMs: milliseconds.describe(
      'How long the share of an address that is new, or back, grows, in ms. Default: 10000.',
    ),
  })
  .partial()
  .describe(
    'Leaves out an address that does worse than others, and refuses calls at once where all are dead. Timeouts and 5xx count; refusals and GraphQL errors do not.',
  )

const subgraph = z
  .strictObject({
    url: httpUrl.describe("Where it is asked; redirects are not followed. Default: the supergraph's own URL of it."),
    urls: z
      .array(httpUrl)
      .min(1)
      .describe('Replicas, in place of `url`; calls go round them, and round all addresses that a name has.'),
    timeoutMs: milliseconds.describe('Deadline of one call, all its tries together, in ms. Default: 10000.'),
    tryTimeoutMs: milliseconds.describe(
      'Deadline of a try of a query while there is another address to go to, in ms. Default: a quarter of `timeoutMs`.',
    ),
    retries: count
      .max(10)
      .describe(
        'Further tries of a query, by a fifth of the calls under way at most; of a mutation only where it was never sent. Default: 2.',
      ),
    hedgeAfterMs: milliseconds.describe(
      'A query is asked of a second address as well once it has taken so long, in ms, by a tenth of the calls under way at most; the slower is given up. Default: never.',
    ),
    breaker,
    bulkhead: z
      .strictObject({
        concurrent: positive.describe('Calls at once. Default: 200.'),
        queued: count.describe('Calls that wait for one of these to end; more are refused. Default: 1000.'),
        waitMs: milliseconds.describe(
          'How long one waits before it is refused, in ms; a tenth of it once calls have had to wait for as long. Default: 1000.',
        ),
      })
      .partial()
      .describe("Keeps one subgraph's trouble from taking all the memory."),
    headers: z
      .record(sentHeader, z.string())
      .describe(
        `Sent with every call; \`\${NAME}\` stands for that environment variable, or for the first line of the file that \`NAME_FILE\` names, which is read again when it changes. Default: none.`,
      ),
    responseBytes: positive.describe('The longest answer that is read, in bytes. Default: 33554432.'),
    sharedWebsockets: z
      .boolean()
      .describe(
        'Whether subscriptions share websockets, up to 500 one, with each address whose `connection_ack` says `{ "operationHeaders": true }`: who asks is then in `extensions.headers` of each `subscribe`, and a subscription that is ended by an error with `extensions.closeCode` ends as if that had closed its own. Default: `false`.',
      ),
    shownErrors: z
      .union([z.array(z.string().min(1)), z.literal('all')])
      .describe(
        "Codes under which this subgraph's own words reach clients, or `all`, which is for development; an error under any other is masked, and logged with an id. Default: UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, RATE_LIMITED.",
      ),
    shownExtensions: z
      .array(z.string().min(1))
      .describe('Extensions of such errors that reach clients, beside the code. Default: none.'),
    serviceName: z
      .boolean()
      .describe("Whether such errors carry the subgraph's name, as the extension `serviceName`. Default: `false`."),
  })
  .partial()
  .refine((it) => !(it.url && it.urls), { message: 'give either url or urls', path: ['urls'] })

export const subgraphs = z
  .record(z.string(), subgraph)
  .refine(({ all }) => all?.url === undefined && all?.urls === undefined, {
    message: 'every subgraph has an address of its own',
    path: ['all', 'url'],
  })
  .default({})
  .describe('Subgraphs by their names; what `all` says holds for each that does not say otherwise.')

export type SubgraphConfig = z.output<typeof subgraph>
