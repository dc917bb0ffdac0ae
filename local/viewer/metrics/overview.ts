import type { Rate } from './history.ts'
import { type GaugeName, httpRow, serviceRow } from './rows.ts'
import { type Gauge, type Scraped, serviceOf } from './scraper.ts'

const MOST_OPERATIONS = 20

export interface ServiceFigures {
  service: string
  /** Its processes, those of them that answer, and those of these that say that they can serve. */
  processes: number
  up: number
  ready: number
  rate: Rate | null
  memoryBytes: number
  /** The worst of its processes; null where none tells. */
  eventLoopLagMs: number | null
}

/** What is told of the whole shop at a glance. A figure that its process does not know now is NaN, and null in JSON. */
export interface Overview {
  services: ServiceFigures[]
  operations: { type: string; name: string; rate: Rate }[]
  outboxes: { service: string; messages: number; oldestSeconds: number }[]
  /** Most behind first. */
  lags: { group: string; topic: string; records: number }[]
  sagas: {
    unfinished: number
    oldestSeconds: number | null
    overdueSteps: number
    ended: Record<string, number>
  } | null
  deadLetters: { group: string; waiting: number | null; total: number }[]
  breakers: { of: string; open: boolean; addressesOut: number }[]
  invariants: { id: string; violations: number }[]
  invariantsCheckedAt: string | null
  ordersPlaced: number | null
}

export function overviewOf({ up, rates, gauges }: Scraped): Overview {
  const of = (name: GaugeName) => gauges.filter((gauge) => gauge.name === name)
  const services = [...new Set(Object.keys(up).map(serviceOf))].map((service) => {
    const own = (name: GaugeName) => of(name).filter(({ process }) => serviceOf(process) === service)
    const processes = Object.keys(up).filter((process) => serviceOf(process) === service)
    const lags = own('nodejs_eventloop_lag_p99_seconds').filter(isKnown)
    return {
      service,
      processes: processes.length,
      up: processes.filter((process) => up[process]).length,
      ready: own('health_ready').filter(({ value }) => value === 1).length,
      rate: rates.get(serviceRow(service)) ?? rates.get(httpRow(service)) ?? null,
      memoryBytes: sum(own('process_resident_memory_bytes')),
      eventLoopLagMs: lags.length === 0 ? null : greatest(lags) * 1_000,
    }
  })
  const operations = [...rates].flatMap(([row, rate]) => {
    const [, type, name] = /^operation (\S*) (.*)$/.exec(row) ?? []
    return type === undefined || name === undefined ? [] : [{ type, name, rate }]
  })
  const checked = of('micromart_invariants_checked_timestamp_seconds').filter(isKnown)
  const placed = of('micromart_orders_placed_total')
  // The one that all ask comes first, those that nobody asks last.
  const place = ({ service, rate }: ServiceFigures) => (service === 'router' ? 0 : rate ? 1 : 2)
  return {
    services: services.sort((a, b) => place(a) - place(b)),
    operations: operations
      .filter(({ rate }) => rate.line.some((one) => one > 0))
      .sort((a, b) => b.rate.perSecond - a.rate.perSecond || a.name.localeCompare(b.name))
      .slice(0, MOST_OPERATIONS),
    outboxes: grouped(of('outbox_messages'), ({ process }) => serviceOf(process)).map(([service, messages]) => ({
      service,
      // Replicas look at the same table.
      messages: greatest(messages),
      oldestSeconds: greatest(
        of('outbox_oldest_message_age_seconds').filter(({ process }) => serviceOf(process) === service),
      ),
    })),
    lags: grouped(of('messaging_consumer_lag_records'), ({ labels }) => `${labels.consumer_group} ${labels.topic}`)
      .map(([key, lags]) => {
        const [group = '', topic = ''] = key.split(' ')
        return { group, topic, records: sum(lags) }
      })
      .sort((a, b) => b.records - a.records || a.group.localeCompare(b.group)),
    sagas: sagasOf(of),
    deadLetters: deadLettersOf(of),
    breakers: breakersOf(of),
    invariants: grouped(of('micromart_invariant_violations'), ({ labels }) => labels.invariant ?? '')
      .map(([id, found]) => ({ id, violations: greatest(found) }))
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
    invariantsCheckedAt: checked.length === 0 ? null : new Date(greatest(checked) * 1_000).toISOString(),
    ordersPlaced: placed.length === 0 ? null : sum(placed),
  }
}

type Of = (name: GaugeName) => Gauge[]

function sagasOf(of: Of): Overview['sagas'] {
  const unfinished = of('orders_sagas_unfinished')
  if (unfinished.length === 0) return null
  const oldest = of('orders_sagas_oldest_age_seconds')
  const ended = grouped(of('orders_sagas_ended_total'), ({ labels }) => labels.outcome ?? '')
  return {
    unfinished: greatest(unfinished),
    oldestSeconds: oldest.length === 0 ? null : greatest(oldest),
    overdueSteps: sum(of('orders_saga_steps_overdue_total')),
    ended: Object.fromEntries(ended.map(([outcome, counts]) => [outcome, sum(counts)])),
  }
}

function deadLettersOf(of: Of): Overview['deadLetters'] {
  const byGroup = ({ labels, process }: Gauge) => labels.consumer_group ?? serviceOf(process)
  const waiting = new Map(grouped(of('messaging_dead_letters_waiting'), byGroup))
  const total = new Map(grouped(of('messaging_dead_letters_total'), byGroup))
  return [...new Set([...waiting.keys(), ...total.keys()])].sort().map((group) => ({
    group,
    waiting: waiting.has(group) ? greatest(waiting.get(group) ?? []) : null,
    total: sum(total.get(group) ?? []),
  }))
}

/** Of the router towards subgraphs, and of services towards each other. */
function breakersOf(of: Of): Overview['breakers'] {
  const open = [...of('router_subgraph_breaker_open'), ...of('sibling_breaker_open')]
  const states = [...of('router_subgraph_address_state'), ...of('sibling_address_state')]
  const whose = ({ process, labels }: Gauge) =>
    `${serviceOf(process)} → ${labels.subgraph ?? labels.sibling ?? labels.peer ?? ''}`
  return grouped(open, whose).map(([of, gauges]) => ({
    of,
    open: greatest(gauges) > 0,
    addressesOut: states.filter((state) => whose(state) === of && state.value > 0).length,
  }))
}

function grouped(gauges: readonly Gauge[], by: (gauge: Gauge) => string): [string, Gauge[]][] {
  const groups = new Map<string, Gauge[]>()
  for (const gauge of gauges) {
    const key = by(gauge)
    const group = groups.get(key) ?? []
    group.push(gauge)
    groups.set(key, group)
  }
  return [...groups]
}

type Figures = readonly { value: number }[]
const isKnown = ({ value }: { value: number }) => !Number.isNaN(value)
/** Of those that are known; NaN where there are some and none is. */
const ofKnown = (reckon: (known: Figures) => number) => (all: Figures) => {
  const known = all.filter(isKnown)
  return known.length === 0 && all.length > 0 ? Number.NaN : reckon(known)
}
const sum = ofKnown((known) => known.reduce((sum, { value }) => sum + value, 0))
const greatest = ofKnown((known) => known.reduce((most, { value }) => Math.max(most, value), 0))
