import { Counter, Gauge, type Registry } from 'prom-client'
import { overloaded, requestCancelled } from '../graphql/errors.ts'

/** Under way at once at first, at the least, and at the most. */
const first = 20
const least = 4
const most = 64
/** What is under way is to take no longer, in ms: with more of it at once, all of it would only take longer. */
const aimMs = 2_500
/** Who would wait longer for their turn is refused, in ms: with what it takes then, the router would have given up. */
const patienceMs = 6_000
/** Of what is known of the time that it takes, the newest makes up this share. */
const newest = 0.1

/** Answers what the work does, once it is its turn. `gone` aborts when nobody waits for it any more. */
export type Admission = <T>(work: () => Promise<T>, gone?: AbortSignal) => Promise<T>

/**
 * Has work that all of a service is needed for queue at its door, or refuses it there, before anything was begun: with code OVERLOADED, and when
 * to come back. As much is let in at once as ends in good time: by Little's law that is the rate at which it ends, times that; more of it
 * at once does no more, and has everybody wait until their callers give up.
 *
 * @param what as metrics call it
 */
export function openAdmission(registry: Registry, what: string, now = () => performance.now()): Admission {
  const waiting: Waiting[] = []
  let limit = first
  let running = 0
  /** The sum of the moments at which what is under way began. */
  let beganMs = 0
  let takesMs = 0
  /** When the limit was changed: what was begun under the former one says nothing about this one. */
  let since = Number.NEGATIVE_INFINITY
  let ended = 0
  const counts = measure(registry, what, { waiting: () => waiting.length, limit: () => limit })

  /** Until the last of so many has begun. What is under way takes no less than it has taken already, though nothing may have ended for long. */
  function waitMs(many: number): number {
    const expectedMs = running === 0 ? takesMs : Math.max(takesMs, now() - beganMs / running)
    return (many * expectedMs) / limit
  }

  function refusal(): Error {
    counts.refused()
    return overloaded(Math.max(1, Math.ceil(waitMs(waiting.length + 1) / 1_000)))
  }

  function begin(): void {
    while (running < limit) {
      const next = waiting.shift()
      if (!next) return
      clearTimeout(next.patience)
      if (next.gone?.aborted) next.refused(requestCancelled())
      // Its caller will have given up by the time that it is done.
      else if (now() - next.came + takesMs > patienceMs + aimMs) next.refused(refusal())
      else next.begins(enter())
    }
  }

  function enter(): number {
    const began = now()
    running++
    beganMs += began
    return began
  }

  function end(began: number): void {
    if (began >= since) {
      const tookMs = now() - began
      takesMs = takesMs === 0 ? tookMs : takesMs + newest * (tookMs - takesMs)
      if (++ended >= limit / 2) adapt()
    }
    running--
    beganMs -= began
    begin()
  }

  function adapt(): void {
    ended = 0
    // One that is not reached says nothing about more.
    const next = takesMs <= aimMs ? (running < limit ? limit : limit + 1) : Math.round((limit * aimMs) / takesMs)
    const bounded = Math.max(least, Math.min(most, next))
    if (bounded < limit) {
      since = now()
      // As much ends in a second as before.
      takesMs *= bounded / limit
    }
    limit = bounded
  }

  /** When it has begun. Nobody waits for longer than they have patience, whether anything ends meanwhile or not. */
  function turn(gone?: AbortSignal): Promise<number> {
    return new Promise((begins, refused) => {
      const patience = setTimeout(() => {
        waiting.splice(waiting.indexOf(one), 1)
        refused(refusal())
      }, patienceMs)
      const one = { came: now(), gone, begins, refused, patience }
      waiting.push(one)
    })
  }

  return async (work, gone) => {
    const isFull = running >= limit
    if (isFull && waitMs(waiting.length + 1) > patienceMs) throw refusal()
    // Whoever finds room enters, however long it takes by now: else nobody would see it take less.
    const began = isFull ? await turn(gone) : enter()
    try {
      return await work()
    } finally {
      end(began)
    }
  }
}

/** Who is at the door: since when, and what they are told. */
interface Waiting {
  came: number
  gone: AbortSignal | undefined
  begins(at: number): void
  refused(why: unknown): void
  patience: NodeJS.Timeout
}

function measure(registry: Registry, what: string, read: { waiting(): number; limit(): number }) {
  const registers = [registry]
  const labelNames = ['what'] as const
  const refused = new Counter({
    name: 'admission_refused_total',
    help: 'What was refused with OVERLOADED, before anything was begun.',
    labelNames,
    registers,
  })
  refused.inc({ what }, 0)
  new Gauge({
    name: 'admission_waiting',
    help: 'What waits for its turn to begin.',
    labelNames,
    registers,
    collect() {
      this.set({ what }, read.waiting())
    },
  })
  new Gauge({
    name: 'admission_limit',
    help: 'How much is let in at once, by how long it takes.',
    labelNames,
    registers,
    collect() {
      this.set({ what }, read.limit())
    },
  })
  return { refused: () => refused.inc({ what }) }
}
