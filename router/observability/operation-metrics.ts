import { seconds } from '@micromart/telemetry'
import { Counter, type Registry } from 'prom-client'
import { fieldErrors } from '../errors.ts'
import type { Admitted } from '../request.ts'
import { type Series, SeriesHistogram } from './series-histogram.ts'

/** Operations that have series of their own. Clients choose names; those behind the first so many have series together. */
const mostNames = 200
/** Subgraphs choose codes. */
const mostCodes = 50

const others = 'other'

/** Faults that are there before the first of them: many at once are one step of a counter, which nobody sees that begins with it. */
const faults = new Set([...fieldErrors, 'OPERATION_NOT_PLANNABLE'])

/** What came of an operation. `admitted` is null where it was refused before it was known which it is. */
interface Carried {
  admitted: Pick<Admitted, 'kind' | 'name' | 'cost' | 'prepared'> | null
  /** Of the first error; none where all went well. */
  code: string | undefined
  durationMs: number
}

/** The series of one operation, by code. */
interface Measured {
  /** Where it counts among others, it may yet get a name of its own. */
  isNamed: boolean
  ok: Series | undefined
  failed: Map<string, Series>
}

/**
 * Counts and times operations by name, kind and the code of their first error. Names are the first 200 of operations that were carried
 * out well: who sends made-up ones gets none of them by what is refused. The series of a prepared operation are kept with it.
 */
export function measureOperations(registry: Registry): (carried: Carried) => void {
  const durations = new SeriesHistogram({
    name: 'graphql_server_operation_duration_seconds',
    help: 'Time to carry out a GraphQL operation, by name, type and the code of its first error (OK for none)',
    labelNames: ['graphql_operation_name', 'graphql_operation_type', 'code'],
    buckets: seconds,
    registry,
  })
  new Counter({
    name: 'graphql_server_operations_total',
    help: 'GraphQL operations by type and by the code of their first error (OK for none)',
    labelNames: ['graphql_operation_type', 'code'],
    registers: [registry],
    collect() {
      this.reset()
      for (const graphql_operation_type of ['query', 'mutation']) {
        for (const code of ['OK', ...faults]) this.inc({ graphql_operation_type, code }, 0)
      }
      for (const { labels, count } of durations.all()) {
        const { graphql_operation_type = '', code = '' } = labels
        this.inc({ graphql_operation_type, code }, count)
      }
    },
  })
  const costs = new SeriesHistogram({
    name: 'router_operation_cost',
    help: 'Cost of operations that were let in, in points',
    buckets: [1, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 100_000],
    registry,
  }).series()

  const names = new Set<string>()
  const codes = new Set<string>()
  const series = new Map<string, Series>()
  const measured = new WeakMap<object, Measured>()

  function codeOf(text: string): string {
    if (codes.has(text)) return text
    if (!/^[A-Z_]{1,40}$/.test(text) || codes.size >= mostCodes) return 'OTHER'
    codes.add(text)
    return text
  }

  /** Whether the name has series of its own from now on. */
  function isKept(name: string, wentWell: boolean): boolean {
    if (names.has(name)) return true
    if (!wentWell || names.size >= mostNames) return false
    names.add(name)
    return true
  }

  function seriesOf(name: string, kind: string, code: string): Series {
    const key = `${kind} ${code} ${name}`
    let found = series.get(key)
    if (!found) {
      found = durations.series({ graphql_operation_name: name, graphql_operation_type: kind, code })
      series.set(key, found)
    }
    return found
  }

  return ({ admitted, code, durationMs }) => {
    const duration = durationMs / 1_000
    if (!admitted) return seriesOf(others, 'unknown', codeOf(code ?? 'OK')).observe(duration)
    const { prepared, kind, name, cost } = admitted
    costs.observe(cost)
    let known = measured.get(prepared)
    if (!known?.isNamed) {
      const isNamed = name === null || isKept(name, code === undefined)
      if (known === undefined || isNamed) {
        known = { isNamed, ok: undefined, failed: new Map() }
        measured.set(prepared, known)
      }
    }
    const shown = known.isNamed ? (name ?? 'anonymous') : others
    if (code === undefined) {
      known.ok ??= seriesOf(shown, kind, 'OK')
      return known.ok.observe(duration)
    }
    const label = codeOf(code)
    let failed = known.failed.get(label)
    if (!failed) {
      failed = seriesOf(shown, kind, label)
      known.failed.set(label, failed)
    }
    failed.observe(duration)
  }
}
