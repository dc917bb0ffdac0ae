import { LRUCache } from 'lru-cache'
import type { PreparedOperation } from './prepared-operation.ts'

/** Throws RequestError. */
export type Prepare = (text: string, operationName: string | null) => PreparedOperation

/** Of a document's text; the parsed document takes about forty times as much. */
const cachedCharacters = 4_000_000

/** Prepares each operation once. One that is refused is not kept. */
export function operationCache(prepare: Prepare): Prepare {
  const prepared = new LRUCache<string, PreparedOperation>({
    max: 5_000,
    maxSize: cachedCharacters,
    sizeCalculation: (_, key) => key.length,
  })
  return (text, operationName) => {
    const key = `${operationName ?? ''}\n${text}`
    const known = prepared.get(key)
    if (known) return known
    const made = prepare(text, operationName)
    prepared.set(key, made)
    return made
  }
}
