import { currentExemplar, type Exemplar } from '@micromart/telemetry'
import { Histogram, type Registry } from 'prom-client'

type Labels = Readonly<Record<string, string>>

/** A trace that was measured, as prom-client has it. `timestamp` is in seconds. */
interface Shown {
  labelSet: Exemplar
  value: number
  timestamp: number
}

/** The counts of one series: whoever keeps it adds to them without a label being looked at. */
export class Series {
  readonly labels: Labels
  readonly buckets: Float64Array
  /** By bucket, the last of them for what is above all bounds, the newest trace that ended in it. */
  readonly exemplars: Shown[] = []
  sum = 0
  count = 0
  readonly #bounds: readonly number[]

  constructor(labels: Labels, bounds: readonly number[]) {
    this.labels = labels
    this.buckets = new Float64Array(bounds.length)
    this.#bounds = bounds
  }

  /** @param exemplar of where it was measured; of what is running now, unless it is said */
  observe(value: number, exemplar: Exemplar | undefined = currentExemplar()): void {
    this.sum += value
    this.count++
    const bounds = this.#bounds
    let nth = 0
    while (nth < bounds.length && value > (bounds[nth] as number)) nth++
    if (nth < bounds.length) (this.buckets[nth] as number)++
    if (exemplar) this.exemplars[nth] = { labelSet: exemplar, value, timestamp: Date.now() / 1_000 }
  }
}

/**
 * A histogram whose series are kept by those who observe. prom-client's own makes a text of the labels at each observation, which
 * takes longer than anything else that is done to count an operation.
 */
export class SeriesHistogram extends Histogram<string> {
  readonly #name: string
  readonly #help: string
  readonly #bounds: readonly number[]
  readonly #series: Series[] = []

  constructor(settings: {
    name: string
    help: string
    labelNames?: readonly string[]
    buckets: number[]
    registry: Registry
  }) {
    const { registry, labelNames = [], ...rest } = settings
    super({ ...rest, labelNames: [...labelNames], registers: [registry] })
    this.#name = settings.name
    this.#help = settings.help
    this.#bounds = settings.buckets
  }

  /** A series of these labels, which must be no other's. */
  series(labels: Labels = {}): Series {
    const series = new Series(labels, this.#bounds)
    this.#series.push(series)
    return series
  }

  all(): readonly Series[] {
    return this.#series
  }

  override async get() {
    const values = this.#series.flatMap((series) => this.#valuesOf(series))
    return {
      name: this.#name,
      help: this.#help,
      type: 'histogram' as never,
      aggregator: 'sum' as const,
      values,
      collect() {},
    }
  }

  /** What a registry asks for where there is one, in place of `get`. */
  getForPromString() {
    return this.get()
  }

  #valuesOf({ labels, buckets, exemplars, sum, count }: Series) {
    let below = 0
    const bucket = (le: string, value: number, nth: number) => ({
      metricName: `${this.#name}_bucket`,
      labels: { ...labels, le },
      value,
      exemplar: exemplars[nth],
    })
    return [
      ...this.#bounds.map((bound, nth) => {
        below += buckets[nth] as number
        return bucket(String(bound), below, nth)
      }),
      bucket('+Inf', count, this.#bounds.length),
      { metricName: `${this.#name}_sum`, labels, value: sum },
      { metricName: `${this.#name}_count`, labels, value: count },
    ]
  }
}
