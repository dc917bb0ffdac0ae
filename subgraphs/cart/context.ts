import type { RequestContext } from '@micromart/service'

export type Context = RequestContext
