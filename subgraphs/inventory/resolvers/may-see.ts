import { may } from '@micromart/auth'
import type { RequestContext } from '@micromart/service'

/** Sibling services decide by the exact number and staff work with it; what shoppers are told is capped. */
export const maySeeExactStock = ({ caller, principal }: RequestContext): boolean =>
  caller === 'service' || may(principal, 'inventory:read')
