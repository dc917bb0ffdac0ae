import { z } from 'zod'
import { count, headerName, httpUrl, milliseconds, positive } from './values.ts'

const subgraph = z
  .strictObject({
    url: httpUrl.describe("Where it is asked. Default: the supergraph's own URL of it."),
    urls: z
      .array(httpUrl)
      .min(1)
      .describe('Replicas, in place of `url`; calls go round them, and round all addresses that a name has.'),
    timeoutMs: milliseconds.describe('Deadline of one call, its retries included, in ms. Default: 10000.'),
    retries: count
      .max(10)
      .describe('Further tries of a query after a connection fault; mutations are never retried. Default: 2.'),
    breaker: z
      .strictObject({
        consecutiveFailures: positive.default(5).describe('Failures in a row after which it opens.'),
        halfOpenAfterMs: milliseconds.default(1_000).describe('How long it stays open before a try, in ms.'),
      })
      .describe('Answers at once for a subgraph that is known to be down.'),
    bulkhead: z
      .strictObject({
        concurrent: positive.default(200).describe('Calls at once.'),
        queued: count.default(1_000).describe('Calls that wait for one of these to end; more are refused.'),
      })
      .describe("Keeps one subgraph's trouble from taking all the memory."),
    headers: z
      .record(headerName, z.string())
      .describe(
        `Sent with every call; \`\${NAME}\` stands for that environment variable, or for the first line of the file that \`NAME_FILE\` names, which is read again when it changes. Default: none.`,
      ),
    responseBytes: positive.describe('The longest answer that is read, in bytes. Default: 33554432.'),
    shownErrors: z
      .array(z.string().min(1))
      .describe(
        "Codes under which this subgraph's own words reach clients; an error under any other is masked, and logged with an id. Default: UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, RATE_LIMITED.",
      ),
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
