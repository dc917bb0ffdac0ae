import { setTimeout as pause } from 'node:timers/promises'
import type { Buyer } from '../actors/buyers.ts'
import { addToCart, agree } from '../actors/checkout.ts'
import { type Answer, type Client, clientOf } from '../actors/client.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer } from '../actors/people.ts'
import { PlaceOrderDocument, SearchDocument } from '../generated.ts'
import type { Shop } from '../shop/shop.ts'

/** How many people buy at the same time, one after the other each. */
const lanes = 2
/** Pauses between one order and the next of a lane, and between one search and the next, in ms. */
const paces = { orders: 700, searches: 150 }
/** A request that was not served is sent again after this, in ms. */
const againMs = 300

/** Codes that say: not done, come again. */
const comeAgain = ['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'SHUTTING_DOWN', 'OVERLOADED']

/** What became of all requests in a while. */
export interface Tally {
  /** Orders. */
  placed: number
  answered: number
  /** Requests without an answer, by the connection's fault, such as ECONNREFUSED: but for that one, the client cannot know. */
  lost: Record<string, number>
  /** Answers that say why not, by their code. */
  refused: Record<string, number>
}

export interface Pressure {
  /** What became of the requests since the last time. Throws where one was refused for good. */
  tally(): Tally
  /** Lets the orders under way be placed, and answers the id that each buyer's order has. */
  stop(): Promise<Map<Buyer, string>>
}

/**
 * Has people sign up and buy one piece each until it is stopped, and searches beside, as clients outside do: what was not served is
 * sent again, an order under the same idempotency key.
 */
export function startPressure(shop: Pick<Shop, 'url'>, variantId: string): Pressure {
  const placed = new Map<Buyer, string>()
  const stopped = new AbortController()
  let tally = none()
  let failure: unknown

  async function until<Data>(send: () => Promise<Answer<Data>>): Promise<Data> {
    for (;;) {
      const answer = await send().catch((error) => {
        if (!(error instanceof TypeError)) throw error
        count(tally.lost, faultOf(error))
        return null
      })
      if (answer?.data && answer.codes.length === 0) {
        tally.answered += 1
        return answer.data
      }
      for (const code of answer?.codes ?? []) count(tally.refused, code)
      const hopeless = answer?.codes.find((code) => !comeAgain.includes(code))
      if (hopeless !== undefined) throw new Error(`${hopeless}: ${answer?.messages.join('; ')}`)
      await pause(againMs)
    }
  }
  const patient = (client: Client): Client => ({
    ...client,
    ask: (operation, variables) => until(() => client.send(operation, variables)),
  })

  const buying = async () => {
    while (!stopped.signal.aborted) {
      const somebody = await newCustomer(shop).catch((error) => {
        throw new Error(`somebody could not sign up: ${faultOf(error)}`, { cause: error })
      })
      const customer = { ...somebody, client: patient(somebody.client) }
      await addToCart(customer.client, variantId)
      const input = await agree(customer)
      const { placeOrder } = await customer.client.ask(PlaceOrderDocument, { input })
      placed.set({ customer, input }, outcome(placeOrder, 'OrderPlaced').order.id)
      tally.placed += 1
      await pause(paces.orders)
    }
  }
  const searching = async () => {
    const guest = patient(clientOf(shop.url))
    while (!stopped.signal.aborted) {
      await guest.ask(SearchDocument, { words: 'lamp' })
      await pause(paces.searches)
    }
  }
  const all = Promise.all([searching(), ...Array.from({ length: lanes }, buying)]).catch((error) => {
    failure = error
  })
  const mustGoOn = () => {
    if (failure !== undefined) throw failure
  }
  return {
    tally() {
      mustGoOn()
      const now = tally
      tally = none()
      return now
    },
    async stop() {
      stopped.abort()
      await all
      mustGoOn()
      return placed
    },
  }
}

const none = (): Tally => ({ placed: 0, answered: 0, lost: {}, refused: {} })

function count(counts: Record<string, number>, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1
}

/** What was wrong with a connection, as `fetch` hides it; or what else was wrong. */
function faultOf({ message, cause }: Error): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : message
}
