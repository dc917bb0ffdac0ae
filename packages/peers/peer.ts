import { addSpanAttributes, httpClientAttributes, isTraced } from '@micromart/telemetry'
import type { Outcome } from './address-health.ts'
import { type Address, Addresses, type AddressSettings } from './addresses.ts'
import { Balancer, type Picked } from './balancer.ts'
import { Bulkhead, type BulkheadSettings } from './bulkhead.ts'
import type { Cancel } from './cancel.ts'
import { type Answer, type ConnectionSettings, faultOf, type HttpRequest, openConnections } from './connections.ts'
import { wasLate, watchEventLoop } from './event-loop.ts'
import { NotReached, Refused, TimedOut } from './faults.ts'
import { type BreakerSettings, healthSettings } from './health-settings.ts'
import { nobody, type PeerObserver } from './observer.ts'
import { inTries, Outpaced, type Try } from './tries.ts'

export interface PeerSettings extends AddressSettings, Omit<ConnectionSettings, 'answerTimeoutMs'> {
  /** One URL, or one for each replica; a name may stand for several addresses. */
  urls: readonly string[]
  /** Deadline of a call, all its tries together; 30 s by default. */
  timeoutMs?: number | undefined
  /** Of a try while there is another address to go to; a quarter of that by default. */
  tryTimeoutMs?: number | undefined
  /** Further tries of what may be repeated, and of anything that was never sent; 1 by default. */
  retries?: number | undefined
  /** What may be repeated is asked of a second address as well after so many ms. Default: never. */
  hedgeAfterMs?: number | undefined
  /** Bounds the calls under way. Default: nothing does. */
  bulkhead?: BulkheadSettings | undefined
  /** When addresses are left out. Without one a peer of which nothing comes is asked all the same. */
  breaker?: Partial<BreakerSettings> | undefined
  observer?: PeerObserver | undefined
  /** From 0 up to 1. */
  random?: () => number
}

export interface PeerRequest extends HttpRequest {
  /** In place of the peer's. */
  timeoutMs?: number | undefined
  /** Of whoever wants the answer. */
  signal?: AbortSignal | undefined
}

/**
 * Another process, or several alike. Calls go to all its addresses, which are looked up again as they change; to one that
 * does badly only to see whether it does better.
 */
export interface Peer {
  /**
   * Asks, and reads what is answered. An address that cannot be connected to is passed over at once.
   *
   * Throws NotReached, TimedOut, Refused, BadAnswer, the reason of the request's signal, or what `read` or the client throws.
   *
   * @param read called once for each answer that comes
   */
  request<T>(request: PeerRequest, read: (answer: Answer) => T | Promise<T>): Promise<T>
  /** For connections of another kind: all addresses, the best first. Rejects with NotReached when the name is not known. */
  addresses(): Promise<Address[]>
  /** Says what came of such a connection. */
  record(address: Address, outcome: Outcome): void
  /** Lets the requests under way finish, then closes every connection. */
  close(): Promise<void>
}

export function openPeer(settings: PeerSettings): Peer {
  const { urls, timeoutMs = 30_000, retries = 1, hedgeAfterMs, observer = nobody, random = Math.random } = settings
  const { tryTimeoutMs, breaker, now = () => performance.now() } = settings
  const addresses = new Addresses(urls, settings)
  const health = healthSettings(breaker, tryTimeoutMs)
  // The deadline of a call is shorter: this only tidies up after it.
  const connections = openConnections({ ...settings, answerTimeoutMs: timeoutMs * 2 })
  const balancer = new Balancer({
    health,
    breaker: breaker !== undefined,
    now,
    random,
    changed: observer.changed,
    forgotten(address) {
      connections.forget(address)
      observer.forgotten(address)
    },
  })
  const bulkhead = settings.bulkhead && new Bulkhead(settings.bulkhead)
  /** Tries that go on although whoever asked has been answered. */
  const unheard = new Set<Cancel>()
  const run = inTries({ tryTimeoutMs, retries, hedgeAfterMs }, (tried) => balancer.others(tried), observer)

  async function attempt<T>(request: PeerRequest, one: Try, read: (answer: Answer) => T | Promise<T>): Promise<T> {
    const { signal, tried } = one
    const repeatable = request.repeatable ?? request.method === 'GET'
    const all = addresses.known ?? (await addresses.all().catch(notReached))
    signal.throwIfAborted()
    let last: unknown
    for (let nth = 0; nth < all.length; nth++) {
      const picked = balancer.pick(all, tried, repeatable)
      if (!picked) break
      if (last !== undefined && tried.has(picked.address.key)) break
      tried.add(picked.address.key)
      if (picked.probe) one.probes(health.probeMs)
      try {
        const answer = askAt(picked, request, signal, read)
        const isKept = picked.probe && repeatable && balancer.others(tried) === 0
        return await (isKept ? orRefused(answer, signal, request.timeoutMs ?? timeoutMs) : answer)
      } catch (error) {
        if (!(error instanceof NotReached) || signal.aborted) throw error
        last = error
      }
    }
    throw last ?? new Refused('the circuit breaker is open', health.outMs)
  }

  /**
   * Whoever asks just when it is to be tried whether the only address is back is not kept for it much longer than all the others, who are
   * refused at once. The try itself has the time that it would have had.
   */
  async function orRefused<T>(answer: Promise<T>, signal: Cancel, ms: number): Promise<T> {
    const end = setTimeout(() => signal.abort(new TimedOut('no answer in time')), ms)
    unheard.add(signal)
    const settled = () => {
      clearTimeout(end)
      unheard.delete(signal)
    }
    answer.then(settled, settled)
    let impatience: NodeJS.Timeout | undefined
    const refused = new Promise<never>((_, reject) => {
      impatience = setTimeout(() => reject(new Refused('the circuit breaker is open', health.outMs)), health.probeMs)
    })
    return Promise.race([answer, refused]).finally(() => clearTimeout(impatience))
  }

  async function askAt<T>(
    picked: Picked,
    request: PeerRequest,
    signal: Cancel,
    read: (answer: Answer) => T | Promise<T>,
  ): Promise<T> {
    const started = performance.now()
    const ended = watchEventLoop()
    let status = 0
    let outcome: Outcome = 'failed'
    picked.health.outstanding++
    if (isTraced()) tellCall(picked.address, request)
    try {
      const answer = await connections.request(picked.address, request, signal)
      status = answer.status
      if (isTraced()) addSpanAttributes({ 'http.response.status_code': status })
      const got = await read(answer)
      if (status < 500) outcome = 'answered'
      return got
    } catch (caught) {
      const error = faultOf(caught)
      if (signal.aborted) outcome = outcomeOf(signal.reason, started)
      else if (error instanceof NotReached) outcome = 'unreached'
      // A header that cannot be sent is nobody's fault over there.
      else if (status === 0 && error instanceof TypeError) outcome = 'abandoned'
      // What is refused is refused by somebody who is well.
      else if (status >= 400 && status < 500) outcome = 'answered'
      throw error
    } finally {
      ended()
      picked.health.outstanding--
      balancer.record(picked, outcome)
      observer.tried(picked.address.key, outcome)
    }
  }

  return {
    async request(request, read) {
      const { repeatable = request.method === 'GET', signal, timeoutMs: own = timeoutMs } = request
      const makes = (left: number) => run({ repeatable, signal, timeoutMs: left }, (one) => attempt(request, one, read))
      if (!bulkhead) return makes(own)
      const asked = performance.now()
      const turn = bulkhead.enter(signal)
      if (turn) await turn
      try {
        return await makes(turn ? own - (performance.now() - asked) : own)
      } finally {
        bulkhead.leave()
      }
    },
    addresses: async () => balancer.inOrder(await addresses.all().catch(notReached)),
    record(address, outcome) {
      const known = balancer.healthOf(address)
      if (known) balancer.record({ address, health: known, probe: known.state !== 'in' }, outcome)
    },
    close() {
      for (const signal of unheard) signal.abort(new Outpaced('nobody waits for it'))
      return connections.close()
    },
  }
}

/** Whoever asks has a span of their own, in which it stands as well where nobody answers. */
function tellCall({ url }: Address, { method, path }: PeerRequest): void {
  addSpanAttributes(httpClientAttributes(method, url, path))
}

function notReached(error: unknown): never {
  throw new NotReached(error)
}

/** Why a try was given up, as far as it says something of the address. */
function outcomeOf(reason: unknown, started: number): Outcome {
  if (reason instanceof Outpaced) return 'outpaced'
  const late = reason instanceof TimedOut || (reason instanceof Error && reason.name === 'TimeoutError')
  // Kept from running itself, a process sees everybody late.
  return late && !wasLate(started) ? 'failed' : 'abandoned'
}
