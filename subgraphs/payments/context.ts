import type { RequestContext } from '@micromart/service'
import type { Loaders } from './loaders.ts'

/** What payments' resolvers know about a request. */
export interface Context extends RequestContext {
  loaders: Loaders
}
