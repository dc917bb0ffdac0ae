import exec from 'k6/execution'
import {
  OrderPageDocument,
  OrdersPageDocument,
  PeoplePageDocument,
  ReceiveDocument,
  StockPageDocument,
} from './generated.ts'
import { arrivals, held } from './script/arrivals.ts'
import { ask, unless } from './script/ask.ts'
import { told } from './script/settings.ts'
import { staffToken } from './script/staff.ts'
import { answersOf, promised, trendStats } from './script/thresholds.ts'

export { handleSummary } from './script/summary.ts'

export const title = 'staff read lists and orders, count goods in and look for people: 10 rounds a second'

export const options = {
  scenarios: {
    rounds: arrivals({
      exec: 'round',
      stages: [{ perSecond: 10, rampSeconds: 10, holdSeconds: held(60) }],
      takesSeconds: 1,
    }),
  },
  thresholds: { ...promised, ...answersOf('rounds', 500, 1000) },
  summaryTrendStats: trendStats,
}

export function round(): void {
  const token = staffToken()
  const { orders } = ask(OrdersPageDocument, { status: null }, { token }) ?? {}
  const edges = orders?.edges ?? []
  const number = edges[Math.floor(Math.random() * edges.length)]?.node.number
  if (number !== undefined) {
    ask(
      OrderPageDocument,
      { number },
      { token, refusal: ({ orderByNumber }) => (orderByNumber ? undefined : 'NO_ORDER') },
    )
  }
  ask(StockPageDocument, { lowOnly: false }, { token })
  ask(PeoplePageDocument, { email: 'ada' }, { token })
  const nth = exec.scenario.iterationInTest
  const input = {
    idempotencyKey: `${told.run}-${nth}`,
    variantId: told.variants[nth % told.variants.length] as string,
    by: 1,
    reason: 'RECEIVED',
  } as const
  ask(ReceiveDocument, { input }, { token, refusal: ({ adjustStock }) => unless('StockAdjusted', adjustStock) })
}
