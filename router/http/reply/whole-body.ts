import type { GraphQLFormattedError } from 'graphql'
import type { Freshness } from '../../cache/outgoing/freshness.ts'
import { writeJson } from '../../exact-numbers/exact-number.ts'
import type { Answer } from '../../execution/execute.ts'
import { SplicedAnswer } from '../../execution/splice/spliced-answer.ts'
import { SentBody } from './sent-body.ts'

/** An answer in one piece, for one or for all who asked the same at once. It is written when first sent, and once. */
export class WholeBody implements Answer {
  readonly #answer: Answer
  /** Missing where there are none. */
  declare readonly errors?: GraphQLFormattedError[]
  #freshness: Freshness | undefined
  #sent: SentBody | undefined

  /** @param freshness what caches are told of it; without it, that it is not to be kept */
  constructor(answer: Answer, freshness?: Freshness) {
    this.#answer = answer
    if (answer.errors?.length) this.errors = answer.errors
    else this.#freshness = freshness
  }

  get data(): Answer['data'] {
    return this.#answer.data
  }

  get sent(): SentBody {
    const answer = this.#answer
    this.#sent ??= new SentBody(answer instanceof SplicedAnswer ? answer.json : writeJson(this), this.#freshness)
    return this.#sent
  }

  toJSON(): Answer {
    return { data: this.data, ...(this.errors && { errors: this.errors }) }
  }
}
