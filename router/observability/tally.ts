import { Counter, type Registry } from 'prom-client'

interface TallySettings<Value extends string> {
  name: string
  help: string
  /** Counted apart by its values. */
  label?: { name: string; values: readonly Value[] }
  registry: Registry
}

/** A counter of what comes with each request: one number more, and no label is looked at until somebody asks for it. */
export class Tally<Value extends string = never> {
  readonly #counts = new Map<Value | undefined, number>()

  constructor({ name, help, label, registry }: TallySettings<Value>) {
    for (const value of label?.values ?? [undefined]) this.#counts.set(value, 0)
    const counts = this.#counts
    new Counter({
      name,
      help,
      labelNames: label ? [label.name] : [],
      registers: [registry],
      collect() {
        this.reset()
        for (const [value, count] of counts)
          this.inc(label && value !== undefined ? { [label.name]: value } : {}, count)
      },
    })
  }

  inc(value?: Value): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1)
  }
}
