import { readJson } from '../../exact-numbers/read-json.ts'

/** An answer without errors that is there as it is sent, and read only by who looks into it. */
export class SplicedAnswer {
  readonly json: Buffer
  #data: Record<string, unknown> | undefined
  /** There are none. */
  declare readonly errors?: undefined

  constructor(json: Buffer) {
    this.json = json
  }

  get data(): Record<string, unknown> {
    this.#data ??= (readJson(this.json.toString(), true) as { data: Record<string, unknown> }).data
    return this.#data
  }

  toJSON(): object {
    return { data: this.data }
  }
}
