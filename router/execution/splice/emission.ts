/** One step of writing what one source tells of a thing. */
export class Piece {
  readonly kind: 'text' | 'copy' | 'thing' | 'list'
  /** Written as it is. */
  text: Buffer
  /** In the source's record: where what is copied begins, or the record of a thing or of the first of a list. */
  readonly at: number
  /** What is copied begins so many bytes before. */
  readonly back: number
  /** In the source's record: where what is copied ends. */
  to: number
  /** How the thing, or each thing of the list, is written. */
  readonly emission: Emission | undefined

  constructor(kind: Piece['kind'], { text = none, at = 0, back = 0, to = 0, emission }: Partial<Piece>) {
    this.kind = kind
    this.text = text
    this.at = at
    this.back = back
    this.to = to
    this.emission = emission
  }
}

const none = Buffer.alloc(0)

/** What a source tells that stands together in the client's answer. */
export interface Stretch {
  source: number
  /** For each variant of the source. */
  pieces: Piece[][]
}

/** What is known of a thing by a question about it. */
export interface EntitySource {
  /** The question's number. */
  question: number
  /** The source that tells which entity it is. */
  from: number
  /** Where its record has the entity's number; for what is an answer itself, which of its further questions this is. */
  at: number
}

/** How things of one place are written for the client, from what subgraphs have written about them. */
export interface Emission {
  /** How many sources are there from the start: what the thing stands in; of the root one for each request. */
  given: number
  /** Further sources, each told of by one before it. */
  entities: readonly EntitySource[]
  stretches: readonly Stretch[]
  /** Its number among those in which things that the first question knows by one number are all written alike; undefined for others. */
  alike: number | undefined
}
