import { may } from '@micromart/auth'
import type { RequestContext } from '@micromart/service'

/** Staff and sibling services see drafts and archived products; to shoppers these do not exist. */
export const seesEverything = ({ principal, caller }: Pick<RequestContext, 'principal' | 'caller'>): boolean =>
  caller === 'service' || may(principal, 'catalog:read')
