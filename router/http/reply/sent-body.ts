import type { Freshness } from '../../cache/outgoing/freshness.ts'
import { compress, type Encoding } from './compression.ts'

/** What is longer is encoded by itself, once for all who are sent it; what is shorter goes out as one string with its headers. In characters. */
const longText = 16_384
/** What the texts of one body take together, by its JSON: compressed ones are a tenth to a third of that each, and may be made later. */
const withCompressed = 1.5

/** The text of a body, and it compressed, once for all who are sent it. */
export class SentBody {
  readonly json: string | Buffer
  /** None with errors. */
  readonly freshness: Freshness | undefined
  /** Those of an answer that is given again were none. */
  declare readonly errors?: undefined
  #compressed: Map<Encoding, Promise<Buffer>> | undefined

  constructor(json: string | Buffer, freshness?: Freshness) {
    this.json = typeof json === 'string' && json.length > longText ? Buffer.from(json) : json
    this.freshness = freshness
  }

  /** What it takes in memory, in bytes. */
  get bytes(): number {
    return Math.ceil(withCompressed * this.json.length)
  }

  compressed(encoding: Encoding): Promise<Buffer> {
    this.#compressed ??= new Map()
    const bytes = this.#compressed.get(encoding) ?? compress(encoding, this.json)
    this.#compressed.set(encoding, bytes)
    return bytes
  }
}
