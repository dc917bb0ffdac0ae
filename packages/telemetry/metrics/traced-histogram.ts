import { Histogram, type HistogramConfiguration, type LabelValues, type Registry } from 'prom-client'
import { currentExemplar, type Exemplar } from './exemplar.ts'

const none = {}

type Settings<Label extends string> = Omit<HistogramConfiguration<Label>, 'enableExemplars' | 'registers'> & {
  registers: readonly Registry[]
}

/** A histogram that keeps of each bucket the newest trace that ended in it: from a duration that is too long it leads to what took so long. */
export class TracedHistogram<Label extends string = string> {
  readonly #histogram: Histogram<Label>

  constructor({ registers, ...settings }: Settings<Label>) {
    this.#histogram = new Histogram({ ...settings, registers: [], enableExemplars: true })
    // By itself it would refuse a registry that can write Prometheus' text, too, in which there are none.
    for (const registry of registers) registry.registerMetric(this.#histogram)
  }

  /** @param exemplar of where it was measured; of what is running now, unless it is said */
  observe(labels: LabelValues<Label>, value: number, exemplar: Exemplar | undefined = currentExemplar()): void {
    this.#histogram.observe({ labels, value, exemplarLabels: exemplar ?? none })
  }

  /** Has a series there before anything is measured of it. */
  zero(labels: LabelValues<Label>): void {
    this.#histogram.zero(labels)
  }
}
