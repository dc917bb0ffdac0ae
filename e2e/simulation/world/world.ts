import { hash, Random } from '@micromart/testing/random'
import { Agenda, type Appointment } from './agenda.ts'

/** When every history begins: no clock of a machine has a say in one. */
const beganAt = Date.parse('2026-01-01T12:00:00.000Z')

/** One line of a history, for people. */
export interface Line {
  at: number
  who: string
  what: string
}

/**
 * Virtual time, and all chance. Whatever happens is an appointment; between two of them every promise that can go on does, so that the
 * same seed gives the same history, to the last step. Who draws has a stream of chance of their own, by name: one who draws less, as in a
 * history that has been shrunk, changes nothing for the others.
 */
export class World {
  /** In ms, from the beginning. */
  now = 0
  /** Appointments kept so far. */
  steps = 0
  readonly lines: Line[] = []
  readonly #tells: boolean
  readonly #seed: number
  readonly #agenda = new Agenda()
  readonly #streams = new Map<string, Random>()
  #ids = 0
  #failure: unknown

  /** @param tells whether the history is written down; it costs time. */
  constructor(seed: number, tells = false) {
    this.#seed = seed
    this.#tells = tells
  }

  chance(who: string): Random {
    let stream = this.#streams.get(who)
    if (!stream) {
      stream = new Random(this.#seed ^ hash(who))
      this.#streams.set(who, stream)
    }
    return stream
  }

  date(offBy = 0): Date {
    return new Date(beganAt + Math.floor(this.now) + offBy)
  }

  /** Of a time in ms from the beginning. */
  momentOf(date: Date): number {
    return date.getTime() - beganAt
  }

  newId = (prefix: string): string => `${prefix}_${++this.#ids}`

  after(ms: number, run: () => void): Appointment {
    return this.#agenda.add(this.now + Math.max(0, ms), run)
  }

  say(who: string, what: string): void {
    if (this.#tells) this.lines.push({ at: this.now, who, what })
  }

  /** Has something of nobody's processes go on by itself; where it fails the history is worth nothing. */
  begin(work: Promise<unknown>): void {
    work.catch((error) => {
      this.#failure ??= error
    })
  }

  /** Keeps appointments until `isOver`, or none is left. Rejects where the simulation itself has failed. */
  run(isOver: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const step = () => {
        try {
          if (this.#failure) return reject(this.#failure)
          if (isOver()) return resolve()
          const next = this.#agenda.take()
          if (!next) return resolve()
          this.now = next.at
          this.steps++
          next.run()
        } catch (error) {
          return reject(error)
        }
        // A tick that is asked for by a microtask comes once there is none left: all that this has set going stands still again.
        queueMicrotask(() => process.nextTick(step))
      }
      process.nextTick(step)
    })
  }
}
