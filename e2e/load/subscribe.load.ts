import { sleep } from 'k6'
import exec from 'k6/execution'
import { Counter, Trend } from 'k6/metrics'
import { CancelOrderDocument } from './generated.ts'
import { held } from './script/arrivals.ts'
import { ask, noteOutcome, unless } from './script/ask.ts'
import { buy } from './script/buy.ts'
import { type Customer, signUpAhead } from './script/people.ts'
import { told } from './script/settings.ts'
import { promised, trendStats } from './script/thresholds.ts'
import { watch } from './script/watch.ts'

export { handleSummary } from './script/summary.ts'

export const title =
  '10,000 watchers of 200 orders come within 100 s and hear nothing for a while; then each order is cancelled'

/**
 * Watchers of one virtual user, who watch one customer's order: each virtual user has an interpreter of its own, so there are to be few, and
 * the router lets one customer have a hundred connections.
 */
const TOGETHER = 50
const COMING_SECONDS = 100
const SETTLING_SECONDS = 60

const watchers = Math.max(TOGETHER, Math.round(10_000 * told.scale))
const groups = Math.ceil(watchers / TOGETHER)
/** Who watches has a token, which is good for a quarter of an hour from before they come. */
const MOST_IDLE_SECONDS = 600
const idle = held(30)
if (idle > MOST_IDLE_SECONDS) throw new Error(`watchers can be idle for at most ${MOST_IDLE_SECONDS} s`)

/** Watches begun, and those that heard of the end: the two are to be equal. */
const begun = new Counter('watchers_begun')
const heard = new Counter('watchers_heard')
const lost = new Counter('watchers_lost')
/** From when an order was cancelled to when a watcher heard. */
const news = new Trend('watchers_news_ms', true)

export const options = {
  setupTimeout: '10m',
  scenarios: {
    watchers: {
      executor: 'constant-arrival-rate',
      exec: 'watchTogether',
      rate: groups,
      timeUnit: `${COMING_SECONDS}s`,
      duration: `${COMING_SECONDS}s`,
      preAllocatedVUs: groups + 2,
      maxVUs: groups + 2,
      gracefulStop: `${idle + SETTLING_SECONDS}s`,
    },
    cancelling: {
      executor: 'per-vu-iterations',
      exec: 'cancel',
      vus: 1,
      iterations: 1,
      startTime: `${COMING_SECONDS + idle}s`,
      maxDuration: `${SETTLING_SECONDS}s`,
    },
  },
  thresholds: { ...promised, watchers_lost: ['count<1'], watchers_news_ms: ['p(95)<5000'] },
  summaryTrendStats: trendStats,
}

interface Watched extends Customer {
  orderId: string
}

/** Orders that are confirmed already: nothing happens to them until they are cancelled. */
export async function setup(): Promise<Watched[]> {
  const watched: Watched[] = []
  for (const [nth, customer] of signUpAhead(groups).entries()) {
    const orderId = await buy(customer, nth)
    if (orderId !== null) watched.push({ ...customer, orderId })
  }
  if (watched.length === 0) throw new Error('no order could be placed for anybody to watch')
  return watched
}

export async function watchTogether(all: Watched[]): Promise<void> {
  const nth = exec.scenario.iterationInTest * TOGETHER
  const count = Math.min(TOGETHER, watchers - nth)
  const order = all[exec.scenario.iterationInTest % all.length] as Watched
  const watching = Array.from({ length: Math.max(0, count) }, async () => {
    const end = await watch({
      token: order.token,
      orderId: order.orderId,
      after: 0,
      until: ['ORDER_CANCELLED'],
      patienceMs: (COMING_SECONDS + idle + SETTLING_SECONDS) * 1000,
      onStarted: () => begun.add(1),
    })
    const why = 'lost' in end ? end.lost : undefined
    noteOutcome('OrderUpdated', why)
    if ('lost' in end) return lost.add(1)
    heard.add(1)
    news.add(end.at - end.happenedAt)
  })
  await Promise.all(watching)
}

export function cancel(all: Watched[]): void {
  for (const { token, orderId } of all) {
    ask(
      CancelOrderDocument,
      { id: orderId },
      { token, refusal: ({ cancelOrder }) => unless('OrderChanged', cancelOrder) },
    )
    sleep(0.1)
  }
}
