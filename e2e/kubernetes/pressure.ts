import { setTimeout as pause } from 'node:timers/promises'
import type { Buyer } from '../buyers.ts'
import { type Answer, clientOf } from '../client.ts'
import { PlaceOrderDocument, SearchDocument } from '../generated.ts'
import { outcome } from '../outcome.ts'

/** Pauses between one order and the next, and between one search and the next, in ms. */
const paces = { orders: 700, searches: 150 }
/** A request that was not served is sent again after this, in ms. */
const againMs = 300

/** Codes that say: not done, come again. */
const comeAgain = ['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'SHUTTING_DOWN', 'OVERLOADED']

/** What became of all requests in a while. */
export interface Tally {
  answered: number
  /** Connections that could not be made: nobody had accepted anything. */
  unaccepted: number
  /** Connections that were made and ended without an answer: the client cannot know. */
  cutOff: number
  /** Answers that say why not, by their code. */
  refused: Record<string, number>
}

export interface Pressure {
  /** What became of the requests since the last time. */
  tally(): Tally
  /** Lets the orders under way be placed, and answers the id that each buyer's order has. */
  stop(): Promise<Map<Buyer, string>>
}

/**
 * Places one order after the other, and searches beside, as clients outside do: what was not served is sent again, an order under the
 * same idempotency key.
 */
export function startPressure(url: string, buyers: readonly Buyer[]): Pressure {
  const placed = new Map<Buyer, string>()
  const stopped = new AbortController()
  let tally = none()

  async function until<Data>(send: () => Promise<Answer<Data>>): Promise<Data> {
    for (;;) {
      const answer = await send().catch((error) => {
        const refused = error instanceof TypeError && JSON.stringify(error.cause ?? {}).includes('ECONNREFUSED')
        if (!(error instanceof TypeError)) throw error
        tally[refused ? 'unaccepted' : 'cutOff'] += 1
        return null
      })
      if (answer?.data && answer.codes.length === 0) {
        tally.answered += 1
        return answer.data
      }
      for (const code of answer?.codes ?? []) tally.refused[code] = (tally.refused[code] ?? 0) + 1
      const hopeless = answer?.codes.find((code) => !comeAgain.includes(code))
      if (hopeless !== undefined) throw new Error(`${hopeless}: ${answer?.messages.join('; ')}`)
      await pause(againMs)
    }
  }

  const ordering = (async () => {
    for (const buyer of buyers) {
      if (stopped.signal.aborted) return
      const { customer, input } = buyer
      const { placeOrder } = await until(() => customer.client.send(PlaceOrderDocument, { input }))
      placed.set(buyer, outcome(placeOrder, 'OrderPlaced').order.id)
      await pause(paces.orders)
    }
  })()
  const searching = (async () => {
    const guest = clientOf(url)
    while (!stopped.signal.aborted) {
      await until(() => guest.send(SearchDocument, { words: 'lamp' }))
      await pause(paces.searches)
    }
  })()
  const both = Promise.all([ordering, searching])
  // Told by stop(); until then it must not end the process.
  both.catch(() => {})
  return {
    tally() {
      const now = tally
      tally = none()
      return now
    },
    async stop() {
      stopped.abort()
      await both
      return placed
    },
  }
}

const none = (): Tally => ({ answered: 0, unaccepted: 0, cutOff: 0, refused: {} })
