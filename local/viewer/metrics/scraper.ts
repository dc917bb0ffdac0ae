import { addCounted, type Counted, noteSample, nothingCounted, since } from './counted.ts'
import { samplesOf } from './exposition.ts'
import { openHistory, type Rate } from './history.ts'
import { type GaugeName, isCounter, isGauge, placesOf, wantsSample } from './rows.ts'
import { openTotals } from './totals.ts'

const PATIENCE_MS = 3_000
/** Who is late that often in a row is down; on a busy machine anybody is once. */
const MOST_LATE = 3
/** A longer page of metrics (bytes) is not read. */
const LONGEST_PAGE = 16_777_216
const MOST_GAUGES = 2_000

/** A process to be looked at: as running.json names it, and its admin address. */
export interface Target {
  name: string
  admin: string
}

export interface Gauge {
  name: GaugeName
  /** The process. */
  process: string
  labels: Record<string, string>
  /** NaN where the process does not know it. */
  value: number
}

export interface Scraped {
  /** By process, whether it answers: not where nobody listens, or it was late again and again. */
  up: Record<string, boolean>
  rates: Map<string, Rate>
  /** As they are now; counters since the first look. */
  gauges: Gauge[]
}

export const serviceOf = (process: string) => process.replace(/-\d+$/, '')

interface Look {
  counted: Map<string, Counted>
  gauges: Gauge[]
}

/** Looks at all targets' metrics, round by round, and reckons what happened in between. */
/** @param tooLate aborts, for each look, once its answer is late. */
export function openScraper(targets: readonly Target[], tooLate = () => AbortSignal.timeout(PATIENCE_MS)) {
  const history = openHistory()
  const looks = new Map<string, Look | null>()
  const downs = new Set<string>()
  /** How often in a row. */
  const late = new Map<string, number>()
  const totals = openTotals()
  let lastAt: number | undefined
  return {
    /** One at a time. @param nowMs of a clock that is never set. */
    async round(nowMs: number): Promise<void> {
      const round = new Map<string, Counted>()
      await Promise.all(
        targets.map(async ({ name, admin }) => {
          const now = await lookAt(name, admin, tooLate()).catch(isLate)
          const before = looks.get(name)
          if (now === 'late') {
            late.set(name, (late.get(name) ?? 0) + 1)
            // It is as it was, as far as anybody knows.
            if (before && (late.get(name) ?? 0) < MOST_LATE) return
          } else late.delete(name)
          if (now === 'late' || now === null) {
            looks.set(name, before ? { ...before, gauges: [] } : null)
            downs.add(name)
            return
          }
          looks.set(name, now)
          downs.delete(name)
          totals.note(name, now.gauges.filter(isCounter))
          // What was counted before the first look was not counted since.
          if (!before) return
          for (const [row, counted] of now.counted) {
            const sum = round.get(row) ?? nothingCounted()
            addCounted(sum, since(before.counted.get(row), counted))
            round.set(row, sum)
          }
        }),
      )
      if (lastAt !== undefined) history.note(round, Math.max(0.001, (nowMs - lastAt) / 1_000))
      lastAt = nowMs
    },
    scraped: (): Scraped => ({
      up: Object.fromEntries(targets.map(({ name }) => [name, looks.has(name) && !downs.has(name)])),
      rates: history.rates(),
      gauges: [
        ...[...looks.values()].flatMap((look) => look?.gauges.filter((gauge) => !isCounter(gauge)) ?? []),
        ...totals.all(),
      ],
    }),
  }
}

/** What a failure says: that there is nobody, or nobody who answered in time. */
const isLate = (error: unknown) => (error instanceof Error && error.name === 'TimeoutError' ? ('late' as const) : null)

async function lookAt(process: string, admin: string, signal: AbortSignal): Promise<Look> {
  const response = await fetch(`${admin}/metrics`, { signal })
  if (!response.ok || Number(response.headers.get('content-length')) > LONGEST_PAGE) throw new Error('no metrics')
  const service = serviceOf(process)
  const look: Look = { counted: new Map(), gauges: [] }
  for (const sample of samplesOf(await response.text(), wantsSample)) {
    const { name, labels, value } = sample
    if (isGauge(name)) {
      if (look.gauges.length < MOST_GAUGES) look.gauges.push({ name, process, labels, value })
      continue
    }
    for (const { row, isError } of placesOf(sample, service)) {
      const counted = look.counted.get(row) ?? nothingCounted()
      noteSample(counted, sample, isError)
      look.counted.set(row, counted)
    }
  }
  return look
}
