import { z } from 'zod'
import { count, milliseconds, positive, sentHeader } from './values.ts'

export const supergraph = z
  .strictObject({
    pollSeconds: positive
      .max(86_400)
      .default(10)
      .describe('It is asked for again that often, in seconds, a tenth more or less.'),
    timeoutMs: milliseconds.default(10_000).describe('Deadline of one answer, in ms.'),
    bytes: positive.default(32 * 1024 * 1024).describe('The longest answer that is read, in bytes.'),
    headers: z
      .record(sentHeader, z.string())
      .default({})
      .describe(
        `Sent with every request, filled in as those of subgraphs are (\`\${NAME}\`): what the registry knows the router by. They do not follow a redirect to another origin.`,
      ),
    warm: z
      .strictObject({
        operations: count.default(200).describe('Operations that were asked for last, and are planned; 0 plans none.'),
        withinMs: milliseconds
          .default(10_000)
          .describe('How long the old supergraph goes on serving meanwhile, in ms.'),
      })
      .prefault({})
      .describe('Before a new supergraph takes over.'),
  })
  .prefault({})
  .describe('How the supergraph is fetched, where it comes from a URL, and replaced.')
