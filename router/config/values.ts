import { z } from 'zod'

export const count = z.number().int().nonnegative()
export const positive = z.number().int().positive()
/** Beyond this Node's timers wrap around and fire at once. */
export const milliseconds = positive.max(2_147_483_647)
export const httpUrl = z.url({ protocol: /^https?$/ })
/** One, or those of its replicas; calls go round all their addresses. */
export const httpUrls = z.union([httpUrl.transform((url) => [url]), z.array(httpUrl).min(1)])
export const headerName = z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'not a header name')
/** More than nothing, up to all. */
export const share = z.number().gt(0).max(1)
