import { LRUCache } from 'lru-cache'
import type { Client } from '../../client.ts'
import { writeJson } from '../../exact-numbers/exact-number.ts'
import type { ExecutableOperation } from '../../prepare/prepared-operation.ts'
import type { WholeMetrics } from '../metrics.ts'
import type { Freshness } from '../outgoing/freshness.ts'

/** An answer as it is sent. */
interface Sendable {
  /** In memory. */
  readonly bytes: number
  readonly freshness?: Freshness | undefined
}

/** A query that has been let through. */
export interface AskedWhole {
  executable: ExecutableOperation
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>
  client: Pick<Client, 'authorization' | 'propagated' | 'offered'>
  /** Of this answer. */
  freshness: Freshness
}

/** What an entry takes beside its texts, in bytes, by measurement of the heap. */
const overhead = 1_000

/**
 * Answers as they are sent, for who asks the same with the same token and headers: each as long as every part of it could be given out of
 * the cache. An answer that holds something outdated is found to when it is looked for, and not before: it has many more tags than a part.
 */
export class WholeAnswers<Body extends Sendable> {
  readonly #bodies: LRUCache<string, Body>
  /** What runs is the same for the same text, operation, conditions, labels, and fields that are denied. */
  readonly #ids = new WeakMap<ExecutableOperation, number>()
  readonly #ignored: ReadonlySet<string>
  readonly #lookups: WholeMetrics
  #lastId = 0

  /** @param ignored names of headers, in lower case, by which answers are not told apart */
  constructor(maxBytes: number, ignored: ReadonlySet<string>, lookups: WholeMetrics) {
    this.#bodies = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ bytes, freshness }, key) => overhead + key.length + bytes + (freshness?.bytes ?? 0),
    })
    this.#ignored = ignored
    this.#lookups = lookups
  }

  /** In memory. */
  get bytes(): number {
    return this.#bodies.calculatedSize
  }

  find(asked: AskedWhole): Body | undefined {
    const key = this.#keyOf(asked)
    const body = this.#bodies.get(key)
    const isFresh = body?.freshness?.isFresh === true
    this.#lookups.inc({ result: isFresh ? 'hit' : 'miss' })
    if (isFresh) {
      body.freshness?.giveAgain()
      return body
    }
    if (body) this.#bodies.delete(key)
    return undefined
  }

  /** Keeps it if all of its parts may be kept. */
  keep(asked: AskedWhole, body: Body): void {
    if (!body.freshness?.isFresh) return
    body.freshness.settle()
    this.#bodies.set(this.#keyOf(asked), body)
  }

  /** All that an answer hangs on whose parts may be kept: no such part hangs on who it is on the network. */
  #keyOf({ executable, variables, client, freshness }: AskedWhole): string {
    const id = this.#ids.get(executable) ?? ++this.#lastId
    this.#ids.set(executable, id)
    const { authorization, propagated, offered } = client
    const values = isEmpty(variables) ? '' : writeJson(variables)
    const who = authorization === null ? 'guest' : `token ${authorization}`
    // JSON says itself where it ends.
    return `${id} ${freshness.goesOut} ${values} ${this.#told(propagated)} ${this.#told(offered)} ${who}`
  }

  #told(headers: Readonly<Record<string, string>>): string {
    let told = ''
    for (const name in headers) if (!this.#ignored.has(name)) told += JSON.stringify([name, headers[name]])
    return told
  }
}

function isEmpty(object: object): boolean {
  for (const _ in object) return false
  return true
}
