import { z } from 'zod'
import { count, positive } from './values.ts'

export const rateLimit = z
  .strictObject({
    points: positive.describe('Cost points that each may spend in a window.'),
    perSeconds: positive.describe('Length of the window, in seconds.'),
    reading: count
      .default(10)
      .describe(
        'Points for each 1,000 characters of a document that the router does not know yet, beside what its operation costs.',
      ),
  })
  .optional()
  .describe('In cost points, by user or, for guests, by address (IPv6: by /64). Default: no limit.')
