import { z } from 'zod'
import { count, headerName } from './values.ts'

export const cors = z
  .strictObject({
    origins: z
      .array(z.string().min(1))
      .default([])
      .describe(
        'Origins whose pages may call, exactly as browsers send them; `*` is every one, `loopback` every one of the machine that the ' +
          'browser runs on (`http://localhost:5173`, `http://127.0.0.1:3000` …), for development.',
      ),
    exposedHeaders: z
      .array(headerName)
      .default([])
      .describe(
        'Response headers that pages may read beside `x-request-id`, `retry-after`, `www-authenticate` and those of the rate limit.',
      ),
    maxAgeSeconds: count.default(600).describe('How long browsers may keep what a preflight was answered, in seconds.'),
  })
  .prefault({})
  .describe('Pages of other origins.')
