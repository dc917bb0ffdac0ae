import { z } from 'zod'
import { count, headerName } from './values.ts'

/** Browsers say host and scheme in lower case, no port that goes without saying, and nothing behind it. No pattern is ever one. */
function isOrigin(text: string): boolean {
  if (['*', 'loopback', 'null'].includes(text)) return true
  if (text.includes('*')) return false
  if (/^https?:/.test(text)) return URL.canParse(text) && new URL(text).origin === text
  return /^[a-z][a-z\d+.-]*:\/\/[^/?#\s]+$/.test(text)
}

export const cors = z
  .strictObject({
    origins: z
      .array(
        z
          .string()
          .min(1)
          .refine(isOrigin, {
            error: ({ input }) => `no origin as browsers send it, such as https://shop.example, is "${input}"`,
          }),
      )
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
