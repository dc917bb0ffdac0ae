import { isStaff } from '@micromart/auth'
import type { RequestContext } from '@micromart/service'
import { createLoaders, type Loaders } from './loaders.ts'
import type { Shop } from './record-change.ts'

export interface Context extends RequestContext {
  shop: Shop
  /** Staff and sibling services see drafts and archived products; to shoppers these do not exist. */
  seesEverything: boolean
  loaders: Loaders
}

export function contextOf(shop: Shop, request: RequestContext): Omit<Context, keyof RequestContext> {
  const seesEverything = request.caller === 'service' || isStaff(request.principal)
  return { shop, seesEverything, loaders: createLoaders(shop.db, seesEverything) }
}
