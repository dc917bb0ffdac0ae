import type { GraphQLFormattedError } from 'graphql'
import type { Freshness } from '../cache/outgoing/freshness.ts'
import { writeJson } from '../exact-numbers/exact-number.ts'
import type { Answer } from '../execution/execute.ts'
import { compress, type Encoding } from './compression.ts'

/** What is longer is encoded by itself, once for all who are sent it; what is shorter goes out as one string with its headers. In characters. */
const longText = 16_384

/** An answer in one piece as it is sent, for one or for all who asked the same at once: its texts are made when first asked for, and once. */
export class WholeBody implements Answer {
  readonly data: Answer['data']
  /** Missing where there are none. */
  declare readonly errors?: GraphQLFormattedError[]
  #freshness: Freshness | undefined
  #json: string | Buffer | undefined
  #compressed: Map<Encoding, Promise<Buffer>> | undefined

  /** @param freshness what caches of others are told of it; without it, that it is not to be kept */
  constructor({ data, errors }: Answer, freshness?: Freshness) {
    this.data = data
    if (errors?.length) this.errors = errors
    else this.#freshness = freshness
  }

  /** None with errors. */
  get freshness(): Freshness | undefined {
    return this.#freshness
  }

  get json(): string | Buffer {
    if (this.#json === undefined) {
      const text = writeJson(this)
      this.#json = text.length > longText ? Buffer.from(text) : text
    }
    return this.#json
  }

  compressed(encoding: Encoding): Promise<Buffer> {
    this.#compressed ??= new Map()
    const bytes = this.#compressed.get(encoding) ?? compress(encoding, this.json)
    this.#compressed.set(encoding, bytes)
    return bytes
  }
}
