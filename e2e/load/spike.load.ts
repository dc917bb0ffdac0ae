import { arrivals, expected, type Stage } from './script/arrivals.ts'
import { visit } from './script/look.ts'
import { type Customer, signUpAhead } from './script/people.ts'
import { answersOf, promised, promisedOfOrders, trendStats } from './script/thresholds.ts'

export { order } from './script/order.ts'
export { handleSummary } from './script/summary.ts'
export { visit }

export const title =
  'a crowd of ten times as many comes within 2 s, stays 20 s and goes; afterwards the shop is as it was before'

const BEFORE_SECONDS = 20
const CROWD_SECONDS = 20
const AFTER_SECONDS = 30
const usual = 4
const crowd = 40
/** One visit in ten is an order. */
const orders = (visits: number) => visits / 10

const steady = (perSecond: number, holdSeconds: number): Stage[] => [{ perSecond, rampSeconds: 0, holdSeconds }]
const crowds: Stage[] = [
  { perSecond: usual, rampSeconds: 0, holdSeconds: 0 },
  { perSecond: crowd, rampSeconds: 2, holdSeconds: CROWD_SECONDS },
  { perSecond: usual, rampSeconds: 2, holdSeconds: 0 },
]
const ordering: Stage[] = [
  { perSecond: orders(usual), rampSeconds: 0, holdSeconds: BEFORE_SECONDS },
  { perSecond: orders(crowd), rampSeconds: 2, holdSeconds: CROWD_SECONDS },
  { perSecond: orders(usual), rampSeconds: 2, holdSeconds: AFTER_SECONDS },
]
const crowdLeaves = BEFORE_SECONDS + CROWD_SECONDS + 4

export const options = {
  setupTimeout: '10m',
  scenarios: {
    before: arrivals({ exec: 'visit', stages: steady(usual, BEFORE_SECONDS), takesSeconds: 4 }),
    crowd: arrivals({ exec: 'visit', stages: crowds, takesSeconds: 4, startSeconds: BEFORE_SECONDS }),
    after: arrivals({
      exec: 'visit',
      stages: steady(usual, AFTER_SECONDS),
      takesSeconds: 4,
      startSeconds: crowdLeaves,
    }),
    orders: arrivals({ exec: 'order', stages: ordering, takesSeconds: 3 }),
  },
  thresholds: {
    ...promised,
    ...promisedOfOrders,
    ...answersOf('before', 300, 500),
    ...answersOf('crowd', 1000, 2000),
    ...answersOf('after', 300, 500),
  },
  summaryTrendStats: trendStats,
}

export const setup = (): Customer[] => signUpAhead(expected(ordering))
