import { quantile } from '../../bench/quantile.ts'
import type { Sample } from './sample.ts'

/** What was seen in a second, or in several. */
interface Moment {
  /** Of each answer, in ms. */
  durations: number[]
  failures: number
  placed: number
  confirmed: number
  cancelled: number
  /** Arrivals for which there was nobody left. */
  dropped: number
  watchersBegun: number
  watchersEnded: number
}

/** A stretch of the run, as a plot has it. Rates are per s, times in ms and null where nothing was answered. */
export interface Stretch {
  /** From the beginning of the load, in s. */
  from: number
  seconds: number
  requestsPerSecond: number
  p50: number | null
  p95: number | null
  p99: number | null
  failuresPerSecond: number
  placedPerSecond: number
  confirmedPerSecond: number
  /** Placed and not ended, as clients knew it at the end of the stretch. */
  underWay: number
  cancelled: number
  dropped: number
  /** At the end of the stretch. */
  watchers: number
}

export interface OperationFigures {
  operation: string
  count: number
  p50: number
  p95: number
  p99: number
  failures: number
  /** How often it failed, by why. */
  reasons: Record<string, number>
}

/** Most points of a plot. */
const STRETCHES = 60

/** Takes in a run's samples one by one, and tells at the end. What came before the load, in a script's `setup`, counts only as orders. */
export function collectFigures() {
  const moments = new Map<number, Moment>()
  const operations = new Map<string, { durations: number[]; failures: number; reasons: Record<string, number> }>()
  const orders = { placed: new Set<string>(), confirmed: new Set<string>(), cancelled: new Set<string>() }
  const toConfirmed: number[] = []
  const news: number[] = []

  const momentOf = (at: number): Moment => {
    const second = Math.floor(at / 1000)
    const moment = moments.get(second) ?? nothing()
    moments.set(second, moment)
    return moment
  }
  const operationOf = (name: string) => {
    const operation = operations.get(name) ?? { durations: [], failures: 0, reasons: {} }
    operations.set(name, operation)
    return operation
  }

  return {
    add({ metric, at, value, scenario, operation = 'other', why = 'unknown', order }: Sample): void {
      if (order !== undefined) {
        if (metric === 'orders_placed') orders.placed.add(order)
        if (metric === 'orders_confirmed') orders.confirmed.add(order)
        if (metric === 'orders_cancelled') orders.cancelled.add(order)
      }
      if (scenario === undefined) return
      const moment = momentOf(at)
      if (metric === 'http_req_duration') {
        moment.durations.push(value)
        operationOf(operation).durations.push(value)
      } else if (metric === 'failures' && value > 0) {
        moment.failures += 1
        const failed = operationOf(operation)
        failed.failures += 1
        failed.reasons[why] = (failed.reasons[why] ?? 0) + 1
      } else if (metric === 'orders_placed') moment.placed += value
      else if (metric === 'orders_confirmed') moment.confirmed += value
      else if (metric === 'orders_cancelled') moment.cancelled += value
      else if (metric === 'order_confirmed_ms') toConfirmed.push(value)
      else if (metric === 'watchers_begun') moment.watchersBegun += value
      else if (metric === 'watchers_heard' || metric === 'watchers_lost') moment.watchersEnded += value
      else if (metric === 'watchers_news_ms') news.push(value)
      else if (metric === 'dropped_iterations') moment.dropped += value
    },
    /** The ids of the orders that clients were told of. */
    orders,
    /** When the load began and ended, in ms since 1970; null while there was none. */
    span(): { from: number; to: number } | null {
      if (moments.size === 0) return null
      const seconds = [...moments.keys()]
      return { from: Math.min(...seconds) * 1000, to: (Math.max(...seconds) + 1) * 1000 }
    },
    /** The second of that instant, in ms since 1970. */
    second: (at: number): Stretch => stretchOf(0, [moments.get(Math.floor(at / 1000)) ?? nothing()], 0, 0),
    /** Watchers that there are now. */
    watchers: () =>
      [...moments.values()].reduce((sum, { watchersBegun, watchersEnded }) => sum + watchersBegun - watchersEnded, 0),
    result: () => ({
      timeline: timelineOf(moments),
      operations: [...operations].map(([operation, seen]) => ({
        operation,
        count: seen.durations.length,
        ...percentiles(seen.durations),
        failures: seen.failures,
        reasons: seen.reasons,
      })),
      toConfirmed: toConfirmed.length > 0 ? percentiles(toConfirmed) : null,
      news: news.length > 0 ? percentiles(news) : null,
    }),
  }
}

const nothing = (): Moment => ({
  durations: [],
  failures: 0,
  placed: 0,
  confirmed: 0,
  cancelled: 0,
  dropped: 0,
  watchersBegun: 0,
  watchersEnded: 0,
})

/** In ms, rounded to tenths. */
const percentiles = (sample: readonly number[]) => {
  const at = (share: number) => Math.round(quantile(sample, share) * 10) / 10
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Seconds one after the other, those in which nothing came included, in at most STRETCHES stretches of the same length. */
function timelineOf(moments: ReadonlyMap<number, Moment>): Stretch[] {
  if (moments.size === 0) return []
  const first = Math.min(...moments.keys())
  const length = Math.max(...moments.keys()) - first + 1
  const width = Math.ceil(length / STRETCHES)
  const stretches: Stretch[] = []
  let [underWay, watchers] = [0, 0]
  for (let from = 0; from < length; from += width) {
    const seconds = Math.min(width, length - from)
    const within = Array.from({ length: seconds }, (_, nth) => moments.get(first + from + nth) ?? nothing())
    const stretch = stretchOf(from, within, underWay, watchers)
    stretches.push(stretch)
    ;({ underWay, watchers } = stretch)
  }
  return stretches
}

function stretchOf(from: number, moments: readonly Moment[], underWay: number, watchers: number): Stretch {
  const sum = (of: (moment: Moment) => number) => moments.reduce((so, moment) => so + of(moment), 0)
  const durations = moments.flatMap((moment) => moment.durations)
  const seconds = moments.length
  const [placed, confirmed, cancelled] = [sum((m) => m.placed), sum((m) => m.confirmed), sum((m) => m.cancelled)]
  return {
    from,
    seconds,
    requestsPerSecond: durations.length / seconds,
    ...(durations.length > 0 ? percentiles(durations) : { p50: null, p95: null, p99: null }),
    failuresPerSecond: sum((moment) => moment.failures) / seconds,
    placedPerSecond: placed / seconds,
    confirmedPerSecond: confirmed / seconds,
    underWay: underWay + placed - confirmed - cancelled,
    cancelled,
    dropped: sum((moment) => moment.dropped),
    watchers: watchers + sum((moment) => moment.watchersBegun - moment.watchersEnded),
  }
}
