import { z } from 'zod'
import { count } from './values.ts'

export const cors = z
  .strictObject({
    origins: z
      .array(z.string().min(1))
      .default([])
      .describe('Origins whose pages may call, exactly as browsers send them; `*` is every one.'),
    maxAgeSeconds: count.default(600).describe('How long browsers may keep what a preflight was answered, in seconds.'),
  })
  .prefault({})
  .describe('Pages of other origins.')
