import { z } from 'zod'
import { count, milliseconds, positive } from './values.ts'

export const rateLimit = z
  .strictObject({
    points: positive.describe('Cost points that each may spend in a window.'),
    perSeconds: positive.describe('Length of the window, in seconds.'),
    reading: count
      .default(10)
      .describe(
        'Points for each 1,000 characters of a document that the router does not know yet, or has no plan of that fits, beside what its operation costs.',
      ),
    receiving: count
      .default(1)
      .describe(
        'Points for each 1,000 characters of a request, its variables among them, or of the document that it names by a hash, whatever becomes of it, beside the one that each takes.',
      ),
    correction: z
      .number()
      .min(0)
      .max(1)
      .default(0)
      .describe(
        'How far the points of an operation are corrected once it was answered, by what the answer came to: up to this share of what it could have cost, either way. 0 leaves them.',
      ),
    shared: z
      .strictObject({
        database: z
          .string()
          .min(1)
          .describe(
            `URL of a PostgreSQL database, \`postgres://…\`, with \`\${NAME}\` filled in as in headers of subgraphs: best as a whole, since there is a password in it.`,
          ),
        chunk: z
          .number()
          .min(0)
          .max(1)
          .default(0.05)
          .describe(
            'Which share of the points that are left an instance draws at a time, to spend without asking. Another instance may refuse that many early; 0 asks for each request.',
          ),
        deadlineMs: milliseconds
          .default(100)
          .describe(
            'How long a request waits for the database at most, in ms, before each instance counts for itself.',
          ),
      })
      .optional()
      .describe('What several instances count in together. Default: each counts for itself.'),
  })
  .optional()
  .describe('In cost points, by user or, for guests, by address (IPv6: by /64). Default: no limit.')
