import { Histogram, type Registry } from 'prom-client'

type Labels = Readonly<Record<string, string>>

/** The counts of one series: whoever keeps it adds to them without a label being looked at. */
export class Series {
  readonly labels: Labels
  readonly buckets: Float64Array
  sum = 0
  count = 0
  readonly #bounds: readonly number[]

  constructor(labels: Labels, bounds: readonly number[]) {
    this.labels = labels
    this.buckets = new Float64Array(bounds.length)
    this.#bounds = bounds
  }

  observe(value: number): void {
    this.sum += value
    this.count++
    const bounds = this.#bounds
    for (let nth = 0; nth < bounds.length; nth++) {
      if (value > (bounds[nth] as number)) continue
      ;(this.buckets[nth] as number)++
      return
    }
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

  #valuesOf({ labels, buckets, sum, count }: Series) {
    let below = 0
    const bucket = (le: string, value: number) => ({
      metricName: `${this.#name}_bucket`,
      labels: { ...labels, le },
      value,
    })
    return [
      ...this.#bounds.map((bound, nth) => {
        below += buckets[nth] as number
        return bucket(String(bound), below)
      }),
      bucket('+Inf', count),
      { metricName: `${this.#name}_sum`, labels, value: sum },
      { metricName: `${this.#name}_count`, labels, value: count },
    ]
  }
}
