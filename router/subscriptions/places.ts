import type { RouterConfig } from '../config/schema.ts'
import { Quota } from '../quota.ts'

/** What subscribers' connections are counted by, whether they are websockets or HTTP requests that are answered for long. */
export interface Places {
  readonly byAddress: Quota
  readonly byUser: Quota
}

export const openPlaces = (limits: RouterConfig['subscriptions']): Places => ({
  byAddress: new Quota(limits.connectionsPerAddress),
  byUser: new Quota(limits.connectionsPerUser),
})
