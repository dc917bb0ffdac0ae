import { arrivals, expected, held, type Stage } from './script/arrivals.ts'
import { lookAtOnePage } from './script/look.ts'
import { type Customer, signUpAhead } from './script/people.ts'
import { promised, promisedOfOrders, trendStats } from './script/thresholds.ts'

export { order } from './script/order.ts'
export { handleSummary } from './script/summary.ts'
export { lookAtOnePage }

export const title = '100 users, then 500, then 1,000, each doing something every 10 s, one time in fifty an order'

/** What one user asks for in a second. */
const PACE = 0.1
const ORDER_SHARE = 1 / 50
const stagesOf = (share: number): Stage[] =>
  [100, 500, 1000].map((users) => ({ perSecond: users * PACE * share, rampSeconds: 10, holdSeconds: held(40) }))
const ordering = stagesOf(ORDER_SHARE)

export const options = {
  setupTimeout: '10m',
  scenarios: {
    pages: arrivals({ exec: 'lookAtOnePage', stages: stagesOf(1 - ORDER_SHARE), takesSeconds: 1 }),
    orders: arrivals({ exec: 'order', stages: ordering, takesSeconds: 3 }),
  },
  thresholds: {
    ...promised,
    ...promisedOfOrders,
    // The workshop's own two; ours, a hundredth of its failures, is among what every profile promises.
    failures: [...promised.failures, 'rate<0.1'],
    'http_req_duration{scenario:pages}': ['p(99)<500'],
    'http_req_duration{scenario:orders}': ['p(99)<500'],
  },
  summaryTrendStats: trendStats,
}

export const setup = (): Customer[] => signUpAhead(expected(ordering))
