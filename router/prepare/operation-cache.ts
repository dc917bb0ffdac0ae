import { LRUCache } from 'lru-cache'
import { RequestError } from '../errors.ts'
import type { PreparedOperation } from './prepared-operation.ts'

/** A valid document: prepares its operation of this name. Throws RequestError. */
export type OperationsOf = (operationName: string | null) => PreparedOperation
/** Reads a document's text. Throws RequestError. */
export type ReadDocument = (text: string) => OperationsOf

/** Each operation is prepared once, and each document that is refused is refused once. */
export interface Operations {
  /**
   * What is known already, and costs nothing; undefined if it has yet to be read.
   *
   * @throws RequestError if its document is known to be refused
   */
  known(text: string, operationName: string | null): PreparedOperation | undefined
  /** Throws RequestError. */
  read(text: string, operationName: string | null): PreparedOperation
}

/** Of documents' text; the parsed document takes about forty times as much. */
const cachedCharacters = 4_000_000
/** Of documents that were refused, and of what was said of them. */
const refusedCharacters = 2_000_000

interface KnownDocument {
  operationsOf: OperationsOf
  /** By the name that they are asked by. */
  operations: Map<string | null, PreparedOperation>
}

export function operationCache(read: ReadDocument): Operations {
  const documents = new LRUCache<string, KnownDocument>({
    max: 5_000,
    maxSize: cachedCharacters,
    sizeCalculation: (_, text) => Math.max(1, text.length),
  })
  const refusals = new LRUCache<string, RequestError>({
    max: 5_000,
    maxSize: refusedCharacters,
    sizeCalculation: ({ errors }, text) => errors.reduce((sum, { message }) => sum + message.length, 1 + text.length),
  })

  function readDocument(text: string): KnownDocument {
    try {
      const document = { operationsOf: read(text), operations: new Map() }
      documents.set(text, document)
      return document
    } catch (error) {
      if (error instanceof RequestError) refusals.set(text, error)
      throw error
    }
  }

  return {
    known(text, operationName) {
      const document = documents.get(text)
      if (document) return document.operations.get(operationName)
      const refused = refusals.get(text)
      if (refused) throw refused
      return undefined
    },
    read(text, operationName) {
      const document = documents.get(text) ?? readDocument(text)
      const prepared = document.operationsOf(operationName)
      document.operations.set(operationName, prepared)
      return prepared
    },
  }
}
