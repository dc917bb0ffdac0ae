import type { GraphQLFormattedError } from 'graphql'
import type { Freshness } from '../cache/outgoing/freshness.ts'
import { writeJson } from '../exact-numbers/exact-number.ts'
import type { Answer } from '../execution/execute.ts'
import { SentBody } from './sent-body.ts'

/** An answer in one piece, for one or for all who asked the same at once. It is written when first sent, and once. */
export class WholeBody implements Answer {
  readonly data: Answer['data']
  /** Missing where there are none. */
  declare readonly errors?: GraphQLFormattedError[]
  #freshness: Freshness | undefined
  #sent: SentBody | undefined

  /** @param freshness what caches are told of it; without it, that it is not to be kept */
  constructor({ data, errors }: Answer, freshness?: Freshness) {
    this.data = data
    if (errors?.length) this.errors = errors
    else this.#freshness = freshness
  }

  get sent(): SentBody {
    this.#sent ??= new SentBody(writeJson(this), this.#freshness)
    return this.#sent
  }
}
