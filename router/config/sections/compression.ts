import { z } from 'zod'
import { count } from './values.ts'

export const compression = z
  .strictObject({
    enabled: z.boolean().default(true).describe('Off where a proxy in front compresses.'),
    fromBytes: count.default(1_024).describe('Shorter answers are sent as they are.'),
  })
  .prefault({})
  .describe('Answers by brotli or gzip, for those who accept it. What comes in pieces is sent as it is.')
