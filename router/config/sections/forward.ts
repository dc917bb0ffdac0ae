import { z } from 'zod'
import { httpUrls, milliseconds, positive } from './values.ts'

const target = z
  .strictObject({
    subgraph: z
      .string()
      .optional()
      .describe(
        'Where requests go: where `subgraphs` says that this one is, or the supergraph at the start. Default: `urls`.',
      ),
    urls: httpUrls
      .optional()
      .describe(
        'Where requests go, one URL or replicas; the path is the one that was asked for, and theirs is not used. Default: `subgraph`.',
      ),
    methods: z
      .array(z.enum(['GET', 'HEAD', 'PUT', 'POST', 'DELETE']))
      .min(1)
      .default(['GET', 'HEAD'])
      .describe('What is sent on; anything else is refused with 405.'),
    bodyBytes: positive.default(1024 * 1024).describe("Bytes of a request's body; more is refused with 413."),
    timeoutMs: milliseconds
      .default(10_000)
      .describe('Until the answer begins, and from there to its end, in ms; then 504.'),
    concurrent: positive.default(100).describe('Requests at once; more are told to come back (503, `retry-after`).'),
  })
  .refine((it) => (it.subgraph === undefined) !== (it.urls === undefined), {
    message: 'give either subgraph or urls',
    path: ['urls'],
  })

export const forward = z
  .record(z.string().regex(/^\/[\w-]+\/$/, 'must be like /pictures/'), target)
  .default({})
  .describe(
    "Paths that are somebody else's to answer, by what they begin with, such as `/pictures/`: what is sent there goes on as a stream, without cookies, tokens and whatever else its client says of itself. A file of `files` comes first.",
  )

export type ForwardConfig = z.output<typeof target>
