import { z } from 'zod'
import { milliseconds } from './values.ts'

export const hooks = z
  .strictObject({
    module: z
      .string()
      .min(1)
      .optional()
      .describe(
        'File of an ES module whose hooks see requests, calls to subgraphs and answers: `.mjs`, `.js`, or `.ts` where Node runs that; `--module` names another in its place. Default: none.',
      ),
    timeoutMs: milliseconds
      .default(1_000)
      .describe('How long a hook may take, in ms; then it counts as failed, and its signal aborts.'),
  })
  .prefault({})
  .describe("Code of the operator's own: see [the router](../router/README.md#hooks).")
