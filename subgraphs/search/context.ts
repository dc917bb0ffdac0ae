import type { RequestContext } from '@micromart/service'
import type { Loaders } from './loaders.ts'

export interface Context extends RequestContext {
  loaders: Loaders
}
