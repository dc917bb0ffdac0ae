import { Gauge, type GaugeConfiguration, type LabelValues, type Registry } from 'prom-client'

/** For so long, in ms, what was told last is taken to be so still: whoever tells does so every few seconds. */
const goodForMs = 15_000

type Settings<Label extends string> = Pick<GaugeConfiguration<Label>, 'name' | 'help' | 'labelNames'> & {
  registers: Registry[]
  /** As performance.now() says it. */
  now?: () => number
}

/**
 * A gauge of what somebody tells again and again, as long as he can look at it: a database, or a partition that is his. What was not told for a
 * while nobody knows any more. Its series goes, or is NaN where there is but one; if it stood still, it would say that all is as it was.
 */
export class ToldGauge<Label extends string = string> {
  readonly #told = new Map<string, { labels: LabelValues<Label>; value: number; at: number }>()
  readonly #now: () => number

  constructor({ now = () => performance.now(), labelNames = [], ...settings }: Settings<Label>) {
    const told = this.#told
    this.#now = now
    new Gauge<Label>({
      ...settings,
      labelNames,
      collect() {
        this.reset()
        for (const [key, { at }] of told) if (now() - at > goodForMs) told.delete(key)
        for (const { labels, value } of told.values()) this.set(labels, value)
        if (labelNames.length === 0 && told.size === 0) this.set(Number.NaN)
      },
    })
  }

  tell(labels: LabelValues<Label>, value: number): void {
    this.#told.set(JSON.stringify(labels), { labels, value, at: this.#now() })
  }
}
