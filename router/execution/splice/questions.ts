import type { PlainValues } from '../../prepare/executable/plain-values.ts'
import type { Representation } from '../../subgraphs/transport.ts'
import type { Data } from '../data.ts'
import type { Keys } from './keys.ts'
import type { KeyPart, ReplyThing } from './reply-layout.ts'

/** A question that is asked about what another's answer tells more of. */
interface Further {
  question: Question
  /** For each variant of that answer. */
  parts: readonly (readonly KeyPart[])[]
}

/** How entities are told apart: questions that represent them in one way know them by the same numbers. */
export interface KeyKind {
  /** Its number among the plan's. */
  index: number
  /** Names of what represents an entity. */
  sources: readonly string[]
}

/** What a plan asks of entities of one type, wherever they stand. */
export class Question {
  /** Its number among the plan's. */
  readonly index: number
  readonly typeName: string
  readonly keys: KeyKind
  /** All ways in which its answers stand somewhere; what is answered to it alone is the first. */
  readonly variants: ReplyThing[]
  readonly further: Further[] = []
  /** Numbers of those, as each place that it is asked at has it: all must agree. */
  readonly uses = new Set<string>()
  readonly #values: PlainValues

  constructor(index: number, typeName: string, keys: KeyKind, values: PlainValues, answer: ReplyThing) {
    this.index = index
    this.typeName = typeName
    this.keys = keys
    this.variants = [answer]
    this.#values = values
  }

  get answer(): ReplyThing {
    return this.variants[0] as ReplyThing
  }

  /** @param parts as JSON */
  represented(parts: readonly string[]): string {
    return this.#values.written(parts)
  }
}

/** No answer yet. */
const none = -1

/** What one request has come to know of the entities that a question is about, by their numbers. */
export class Answers {
  readonly question: Question
  /** Where the records of what was answered begin. */
  readonly records: number[] = []
  /** Of which variant each is. */
  readonly variants: number[] = []
  /** For each further question the number that the entity has there. */
  readonly further: number[][]
  readonly keys: Keys
  private readonly wanted: number[] = []
  private readonly isWanted: boolean[] = []

  constructor(question: Question, keys: Keys) {
    this.question = question
    this.keys = keys
    this.further = question.further.map(() => [])
  }

  /** Whether the answer is there, and it was not asked for before: others are told of by the way. */
  want(number: number): boolean {
    this.know(number)
    if (this.isWanted[number]) return false
    this.isWanted[number] = true
    this.wanted.push(number)
    return this.records[number] !== none
  }

  /** Whether that was asked for. */
  take(number: number, record: number, variant: number): boolean {
    this.know(number)
    this.records[number] = record
    this.variants[number] = variant
    return this.isWanted[number] === true
  }

  isAnswered(number: number): boolean {
    return number < this.records.length && this.records[number] !== none
  }

  /** The numbers of those that are to be asked about. */
  open(): number[] {
    return this.wanted.filter((number) => this.records[number] === none)
  }

  representation(bytes: Buffer, number: number): Representation {
    const { ranges } = this.keys
    const { sources } = this.question.keys
    const parts = sources.map((_, nth) => {
      const at = (number * sources.length + nth) * 2
      return bytes.toString('utf8', ranges[at], ranges[at + 1])
    })
    return new Written(this.question.represented(parts))
  }

  private know(number: number): void {
    while (this.records.length <= number) {
      this.records.push(none)
      this.variants.push(0)
      this.isWanted.push(false)
    }
  }
}

class Written implements Representation {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  get value(): Data {
    return JSON.parse(this.text)
  }
}
