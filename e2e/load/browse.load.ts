import { arrivals, held } from './script/arrivals.ts'
import { visit } from './script/look.ts'
import { answersOf, promised, trendStats } from './script/thresholds.ts'

export { handleSummary } from './script/summary.ts'
export { visit }

export const title = 'visitors type, search and look at products, a few of which everybody wants: 20 visits a second'

export const options = {
  scenarios: {
    visits: arrivals({
      exec: 'visit',
      stages: [{ perSecond: 20, rampSeconds: 10, holdSeconds: held(60) }],
      takesSeconds: 4,
    }),
  },
  thresholds: { ...promised, ...answersOf('visits', 300, 500) },
  summaryTrendStats: trendStats,
}
