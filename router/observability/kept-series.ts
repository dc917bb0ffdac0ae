import { type Series, SeriesHistogram } from './series-histogram.ts'

/** A histogram whose series are found by the values of its labels, which are few and known to whoever observes. */
export class KeptSeries {
  readonly #histogram: SeriesHistogram
  readonly #labelNames: readonly string[]
  readonly #kept = new Map<string, Series>()

  constructor(settings: ConstructorParameters<typeof SeriesHistogram>[0] & { labelNames: readonly string[] }) {
    this.#histogram = new SeriesHistogram(settings)
    this.#labelNames = settings.labelNames
  }

  /** @param values in the order of the labels' names; none of them has a line break */
  of(...values: readonly string[]): Series {
    const key = values.join('\n')
    let series = this.#kept.get(key)
    if (!series) {
      series = this.#histogram.series(
        Object.fromEntries(this.#labelNames.map((name, nth) => [name, values[nth] ?? ''])),
      )
      this.#kept.set(key, series)
    }
    return series
  }
}
