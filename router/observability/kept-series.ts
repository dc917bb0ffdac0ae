import { type Series, SeriesHistogram } from './series-histogram.ts'

type Kept = Map<string, Kept | Series>

/** A histogram whose series are found by the values of its labels, which are few and known to whoever observes. */
export class KeptSeries {
  readonly #histogram: SeriesHistogram
  readonly #labelNames: readonly string[]
  readonly #kept: Kept = new Map()

  constructor(settings: ConstructorParameters<typeof SeriesHistogram>[0] & { labelNames: readonly string[] }) {
    this.#histogram = new SeriesHistogram(settings)
    this.#labelNames = settings.labelNames
  }

  /** @param values as many as there are labels, in the order of their names */
  of(...values: readonly string[]): Series {
    let found: Kept | Series | undefined = this.#kept
    for (let nth = 0; nth < values.length && found; nth++) found = (found as Kept).get(values[nth] as string)
    return (found as Series | undefined) ?? this.#begin(values)
  }

  #begin(values: readonly string[]): Series {
    const series = this.#histogram.series(
      Object.fromEntries(this.#labelNames.map((name, nth) => [name, values[nth] ?? ''])),
    )
    let place = this.#kept
    for (const value of values.slice(0, -1)) {
      const inner = (place.get(value) as Kept | undefined) ?? new Map()
      place.set(value, inner)
      place = inner
    }
    place.set(values.at(-1) ?? '', series)
    return series
  }
}
