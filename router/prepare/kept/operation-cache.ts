import { LRUCache } from 'lru-cache'
import { RequestError } from '../../errors.ts'
import type { PreparedOperation } from '../prepared-operation.ts'
import { operationBytes } from './kept-bytes.ts'

/** A valid document, which takes `bytes` of memory without what is yet to be planned. */
export interface ReadDocument {
  readonly bytes: number
  /** Prepares its operation of this name. Throws RequestError. */
  operation(name: string | null): PreparedOperation
}

/**
 * Reads a document's text. Throws RequestError.
 *
 * @param grows told how many bytes more are kept of it, whenever something of it was planned
 */
export type Read = (text: string, grows: (bytes: number) => void) => ReadDocument

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
  /** Texts and names of those that were asked for last, at most so many. */
  newest(most: number): (readonly [text: string, operationName: string | null])[]
}

/** Of documents that were refused, and of what was said of them. */
const refusedCharacters = 2_000_000

interface KnownDocument {
  document: ReadDocument
  bytes: number
  /** By the name that they are asked by. */
  operations: Map<string | null, PreparedOperation>
}

/** @param mostBytes what all that is kept of valid documents may take, plans included */
export function operationCache(read: Read, mostBytes = operationBytes()): Operations {
  const documents = new LRUCache<string, KnownDocument>({
    max: 5_000,
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => bytes,
  })
  const refusals = new LRUCache<string, RequestError>({
    max: 2_000,
    maxSize: refusedCharacters,
    sizeCalculation: ({ errors }, text) => errors.reduce((sum, { message }) => sum + message.length, 1 + text.length),
  })

  function readDocument(text: string): KnownDocument {
    try {
      const document = read(text, (bytes) => {
        const known = documents.peek(text)
        if (known?.document === document) documents.set(text, { ...known, bytes: known.bytes + bytes })
      })
      const known = { document, bytes: document.bytes, operations: new Map() }
      documents.set(text, known)
      return known
    } catch (error) {
      if (error instanceof RequestError) refusals.set(text, error)
      throw error
    }
  }

  return {
    known(text, operationName) {
      const known = documents.get(text)
      if (known) return known.operations.get(operationName)
      const refused = refusals.get(text)
      if (refused) throw refused
      return undefined
    },
    read(text, operationName) {
      const { document, operations } = documents.get(text) ?? readDocument(text)
      const prepared = document.operation(operationName)
      operations.set(operationName, prepared)
      return prepared
    },
    newest(most) {
      const all: [string, string | null][] = []
      for (const [text, { operations }] of documents.entries()) {
        if (all.length >= most) break
        for (const name of operations.keys()) all.push([text, name])
      }
      return all
    },
  }
}
