import { arrivals, expected, held, type Stage } from './script/arrivals.ts'
import { type Customer, signUpAhead } from './script/people.ts'
import { answersOf, promised, promisedOfOrders, trendStats } from './script/thresholds.ts'

export { order } from './script/order.ts'
export { handleSummary } from './script/summary.ts'

export const title = 'customers buy, each once, and watch their order until it is confirmed: 20 orders a second'

const stages: Stage[] = [{ perSecond: 20, rampSeconds: 10, holdSeconds: held(60) }]

export const options = {
  setupTimeout: '10m',
  scenarios: { orders: arrivals({ exec: 'order', stages, takesSeconds: 3 }) },
  thresholds: { ...promised, ...promisedOfOrders, ...answersOf('orders', 500, 1000) },
  summaryTrendStats: trendStats,
}

export const setup = (): Customer[] => signUpAhead(expected(stages))
