import { arrivals, expected, held, type Stage } from './script/arrivals.ts'
import { visit } from './script/look.ts'
import { type Customer, signUpAhead } from './script/people.ts'
import { answersOf, promised, promisedOfOrders, trendStats } from './script/thresholds.ts'

export { order } from './script/order.ts'
export { handleSummary } from './script/summary.ts'
export { visit }

export const title = 'a usual day, for half an hour, to see what grows: 5 visits and an order a second'

const HALF_AN_HOUR = 1_800
const visits: Stage[] = [{ perSecond: 5, rampSeconds: 20, holdSeconds: held(HALF_AN_HOUR) }]
const ordering: Stage[] = [{ perSecond: 1, rampSeconds: 20, holdSeconds: held(HALF_AN_HOUR) }]

export const options = {
  setupTimeout: '10m',
  scenarios: {
    visits: arrivals({ exec: 'visit', stages: visits, takesSeconds: 4 }),
    orders: arrivals({ exec: 'order', stages: ordering, takesSeconds: 3 }),
  },
  thresholds: { ...promised, ...promisedOfOrders, ...answersOf('visits', 300, 500), ...answersOf('orders', 500, 1000) },
  summaryTrendStats: trendStats,
}

export const setup = (): Customer[] => signUpAhead(expected(ordering))
