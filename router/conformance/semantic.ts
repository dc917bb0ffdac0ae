import type { Subgraph } from '../testing/in-process.ts'

/** A small supergraph that shows one semantic, and what is right of it. */
export interface Semantic {
  /** A sentence, for whoever reads which one fails. */
  says: string
  subgraphs: Subgraph[]
  /** Where it is not what composing the subgraphs gives. */
  supergraph?: string
  answers: {
    query: string
    variables?: Record<string, unknown>
    /** Those that who asks holds; nobody is signed in where there is nothing. */
    policies?: readonly string[]
    /** Of progressive `@override`s, those that hold. */
    labels?: readonly string[]
    data: unknown
    /** The code of each error with its path; none are expected where there is nothing. */
    errors?: [code: string, path?: (string | number)[]][]
  }[]
}

/** Answers a subgraph's `_entities` with what was sent, as most subgraphs do. */
export const asSent = (representation: object): object => representation
