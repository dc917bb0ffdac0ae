import type { Client } from '../client.ts'
import type { HeaderConfig } from '../config/sections/headers.ts'
import { writeJson } from '../exact-numbers/exact-number.ts'
import type { ExecutableOperation } from '../prepare/prepared-operation.ts'
import type { Epoch } from './epoch.ts'
import { InFlight, type OnGone } from './in-flight.ts'

/** A query that may be carried out. */
interface Asked {
  executable: ExecutableOperation
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>
  /** As subgraphs are shown it. */
  client: Client
  /** Whether caches are told how long the answer lasts. */
  goesOut: boolean
}

interface InboundSettings {
  epoch: Epoch
  /** Whether equal queries are carried out once. */
  shares: boolean
  /** Which of a client's properties subgraphs are told. */
  headers: Pick<HeaderConfig, 'clientAddress' | 'userAgent'>
  /** Of those who were answered with what another had asked for. */
  shared: { inc(): void }
}

/** Carries out queries; those that are equal, and asked at the same time, once. */
export class Inbound<T> {
  readonly #settings: InboundSettings
  /** By what runs, which is the same for the same text, operation, conditions, labels, and fields that are denied. */
  readonly #flights = new WeakMap<ExecutableOperation, InFlight<T>>()
  readonly #alone: InFlight<T>

  constructor(settings: InboundSettings) {
    this.#settings = settings
    this.#alone = new InFlight(settings.epoch)
  }

  /**
   * @param onGone of who asks
   * @param mayShare whether the answer is nothing but what the query comes to
   * @param work carries it out, where nobody does yet
   */
  answer(asked: Asked, onGone: OnGone | undefined, mayShare: boolean, work: (signal: AbortSignal) => Promise<T>) {
    const { shares, shared } = this.#settings
    if (!shares || !mayShare) return this.#alone.begin(null, onGone, work)
    const flights = this.#flightsOf(asked.executable)
    const key = this.#keyOf(asked)
    const joined = flights.join(key, onGone)
    if (!joined) return flights.begin(key, onGone, work)
    shared.inc()
    return joined
  }

  #flightsOf(executable: ExecutableOperation): InFlight<T> {
    const known = this.#flights.get(executable) ?? new InFlight<T>(this.#settings.epoch)
    this.#flights.set(executable, known)
    return known
  }

  /** All else that an answer hangs on: whose token it is asked with says who asks. */
  #keyOf({ variables, client, goesOut }: Asked): string {
    const { clientAddress, userAgent } = this.#settings.headers
    const { authorization, propagated, offered, waitMs } = client
    const address = clientAddress === undefined ? null : client.address
    const agent = userAgent === undefined ? null : client.userAgent
    return writeJson([authorization, variables, propagated, offered, address, agent, goesOut, waitMs])
  }
}
