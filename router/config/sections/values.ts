import { z } from 'zod'

export const count = z.number().int().nonnegative()
export const positive = z.number().int().positive()
/** Beyond this Node's timers wrap around and fire at once. */
export const milliseconds = positive.max(2_147_483_647)
export const httpUrl = z.url({ protocol: /^https?$/ })
/** One, or those of its replicas; calls go round all their addresses. */
export const httpUrls = z.union([httpUrl.transform((url) => [url]), z.array(httpUrl).min(1)])
export const headerName = z
  .string()
  .regex(/^[\w!#$%&'*+.^`|~-]+$/, { error: ({ input }) => `${JSON.stringify(input)} is no header's name` })
/** Of what the router sends: where a message ends, and what becomes of its connection, it says itself (RFC 9112, 6 and 9). */
export const sentHeader = headerName.refine(
  (name) =>
    !/^(connection|content-length|expect|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i.test(
      name,
    ),
  'belongs to a connection or a body and stays with it',
)
/** More than nothing, up to all. */
export const share = z.number().gt(0).max(1)
